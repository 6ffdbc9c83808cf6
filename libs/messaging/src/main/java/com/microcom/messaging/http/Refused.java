package com.microcom.messaging.http;

import com.microcom.contracts.Problem;

/** Thrown by a resource, and only there, when the answer is an RFC 9457 problem. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public Refused(Problem problem) {
    super(problem.code() + ": " + problem.detail());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
