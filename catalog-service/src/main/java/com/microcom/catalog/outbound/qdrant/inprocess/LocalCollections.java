package com.microcom.catalog.outbound.qdrant.inprocess;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.qdrant.client.grpc.Collections.CreateCollection;
import java.util.Map;
import java.util.TreeMap;

/** The collections of a server and their aliases. */
final class LocalCollections {
  private final Map<String, LocalCollection> byName = new TreeMap<>();
  private final Map<String, String> aliases = new TreeMap<>();

  synchronized LocalCollection named(String name) {
    var found = byName.get(aliases.getOrDefault(name, name));
    if (found == null) {
      throw error(Status.NOT_FOUND, "Not found: Collection `" + name + "` doesn't exist!");
    }
    return found;
  }

  synchronized void create(CreateCollection request) {
    var name = request.getCollectionName();
    if (byName.containsKey(name)) {
      throw error(Status.ALREADY_EXISTS, "Wrong input: Collection `" + name + "` already exists!");
    }
    byName.put(name, new LocalCollection(request));
  }

  synchronized boolean drop(String name) {
    aliases.values().removeIf(name::equals);
    return byName.remove(name) != null;
  }

  synchronized boolean has(String name) {
    return byName.containsKey(aliases.getOrDefault(name, name));
  }

  synchronized Iterable<String> names() {
    return java.util.List.copyOf(byName.keySet());
  }

  synchronized Map<String, String> aliases() {
    return Map.copyOf(aliases);
  }

  synchronized void alias(String alias, String collection) {
    named(collection);
    if (byName.containsKey(alias)) {
      throw error(Status.INVALID_ARGUMENT, "Wrong input: Collection `" + alias + "` exists, an alias cannot have its name");
    }
    aliases.put(alias, collection);
  }

  synchronized void dropAlias(String alias) {
    if (aliases.remove(alias) == null) {
      throw error(Status.NOT_FOUND, "Not found: Alias " + alias + " does not exists!");
    }
  }

  static StatusRuntimeException error(Status status, String description) {
    return status.withDescription(description).asRuntimeException();
  }
}
