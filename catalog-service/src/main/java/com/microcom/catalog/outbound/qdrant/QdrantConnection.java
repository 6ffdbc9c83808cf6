package com.microcom.catalog.outbound.qdrant;

import com.google.common.util.concurrent.ListenableFuture;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import io.smallrye.faulttolerance.api.Guard;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** One server, asked with time-outs, a second attempt and a circuit breaker. */
final class QdrantConnection implements AutoCloseable {
  /** A buyer waits for this one. */
  private static final Duration READ = Duration.ofMillis(1500);

  private static final Duration WRITE = Duration.ofSeconds(10);
  private static final int GRPC_PORT = 6334;
  /** What the server says about the request stays true however often it is asked. */
  private static final Set<Status.Code> FINAL = Set.of(Status.Code.NOT_FOUND, Status.Code.INVALID_ARGUMENT, Status.Code.ALREADY_EXISTS, Status.Code.UNAUTHENTICATED, Status.Code.PERMISSION_DENIED);

  private final QdrantClient client;
  private final Guard guard =
      Guard.create()
          .withCircuitBreaker().requestVolumeThreshold(6).failureRatio(0.5).delay(3, ChronoUnit.SECONDS).skipOn(Refused.class).done()
          .withRetry().maxRetries(1).delay(100, ChronoUnit.MILLIS).jitter(50, ChronoUnit.MILLIS).abortOn(Refused.class).done()
          .build();

  /** The server answered that it cannot do this. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean missing;

    Refused(StatusRuntimeException cause) {
      super(cause.getStatus().getDescription(), cause);
      missing = cause.getStatus().getCode() == Status.Code.NOT_FOUND;
    }

    /** The collection is not there. */
    boolean isMissing() {
      return missing;
    }
  }

  /** The server did not answer. */
  static final class Away extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Away(Throwable cause) {
      super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    }
  }

  /** @param url {@code http://host:6334}, https for TLS @param apiKey empty = none */
  QdrantConnection(String url, String apiKey) {
    var address = URI.create(url.contains("://") ? url : "http://" + url);
    var port = address.getPort() < 0 ? GRPC_PORT : address.getPort();
    var builder = QdrantGrpcClient.newBuilder(address.getHost(), port, "https".equals(address.getScheme()), false).withTimeout(WRITE);
    client = new QdrantClient((apiKey.isBlank() ? builder : builder.withApiKey(apiKey)).build());
  }

  <T> T read(Function<QdrantClient, ListenableFuture<T>> request) {
    return ask(request, READ);
  }

  <T> T write(Function<QdrantClient, ListenableFuture<T>> request) {
    return ask(request, WRITE);
  }

  private <T> T ask(Function<QdrantClient, ListenableFuture<T>> request, Duration patience) {
    return guarded(() -> answer(request.apply(client), patience));
  }

  @SuppressWarnings("unchecked")
  private <T> T guarded(Callable<T> request) {
    try {
      return (T) guard.call(request::call, Object.class);
    } catch (Refused e) {
      throw e;
    } catch (Exception e) {
      throw new Away(e);
    }
  }

  private static <T> T answer(ListenableFuture<T> answer, Duration patience) throws InterruptedException, TimeoutException, ExecutionException {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StatusRuntimeException status && FINAL.contains(status.getStatus().getCode())) {
        throw new Refused(status);
      }
      throw e;
    } finally {
      answer.cancel(true);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
