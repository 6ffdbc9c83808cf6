package com.microcom.conversation.dialogue;

import java.util.function.Function;

/** What another service answered, or that it could not be asked (after its time-out, retries and circuit breaker). */
public sealed interface Remote<T> {
  record Answered<T>(T value) implements Remote<T> {}

  /** @param why for logs, in English */
  record Unavailable<T>(String why) implements Remote<T> {}

  static <T> Remote<T> of(T value) {
    return new Answered<>(value);
  }

  default <R> Remote<R> map(Function<T, R> change) {
    return switch (this) {
      case Answered<T> a -> new Answered<>(change.apply(a.value()));
      case Unavailable<T> u -> new Unavailable<>(u.why());
    };
  }
}
