package com.microcom.simulator.subscribing;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something that Zenvia tells its subscribers.
 *
 * @param direction IN, OUT or INTERNAL; null where the type has none
 * @param contact whose order it must keep
 * @param body without {@code id} and {@code subscriptionId}, which every subscription gets of its own
 * @param accepted told once, when the first webhook answers 200
 */
public record ProviderEvent(String type, String direction, String contact, ObjectNode body, Runnable accepted) {

  public ProviderEvent(String type, String direction, String contact, ObjectNode body) {
    this(type, direction, contact, body, () -> {});
  }
}
