package com.microcom.messaging.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An HTTP exchange that is over in time, body included. The JDK's own request time-out ends with the headers: a party that stops in the
 * middle of its body would hold the thread for ever. Answers are completed on the JVM's common pool: nobody may block that.
 */
public final class WholeAnswer {
  private WholeAnswer() {}

  /**
   * @param within from the call to the last byte of the body; the exchange is cancelled after it
   * @throws HttpTimeoutException if the whole answer was not here in time
   * @throws IOException as {@link HttpClient#send}; an interruption is one, too, and the thread stays interrupted
   */
  public static HttpResponse<byte[]> to(HttpRequest request, HttpClient http, Duration within) throws IOException {
    var answer = http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    try {
      return answer.get(within.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("no whole answer within " + within);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("interrupted").initCause(e);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } finally {
      // Closes the connection; without effect on an exchange that has ended.
      answer.cancel(true);
    }
  }

  /** What {@link HttpClient#send} would have thrown: callers tell "never left" from "answer lost" by the type. */
  private static IOException failure(Throwable cause) {
    if (cause instanceof RuntimeException bug) {
      throw bug;
    }
    return cause instanceof IOException io ? io : new IOException(cause);
  }
}
