package com.microcom.catalog.outbound.qdrant.inprocess;

import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;

/** One request, one answer or one error. */
final class Answering {
  private Answering() {}

  static <T> void with(StreamObserver<T> observer, Supplier<T> answer) {
    T message;
    try {
      message = answer.get();
    } catch (RuntimeException e) {
      observer.onError(e instanceof io.grpc.StatusRuntimeException ? e : io.grpc.Status.INTERNAL.withDescription(e.toString()).withCause(e).asRuntimeException());
      return;
    }
    observer.onNext(message);
    observer.onCompleted();
  }
}
