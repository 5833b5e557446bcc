package org.polyvisor.driver.qemu.internal.qmp;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/**
 * The commands of one link that have no answer yet, oldest first, by id; a bounded number. One
 * whose caller has given up stays until its answer comes, or else that answer would be taken for
 * another's. Its owner guards it.
 */
final class Pending {
  static final int MOST = 64;

  private final Map<String, CompletableFuture<JsonNode>> byId = new LinkedHashMap<>();

  boolean isFull() {
    return byId.size() >= MOST;
  }

  boolean isEmpty() {
    return byId.isEmpty();
  }

  int size() {
    return byId.size();
  }

  void add(String id, CompletableFuture<JsonNode> answer) {
    byId.put(id, answer);
  }

  Optional<CompletableFuture<JsonNode>> remove(String id) {
    return Optional.ofNullable(byId.remove(id));
  }

  Optional<CompletableFuture<JsonNode>> removeOldest() {
    Iterator<CompletableFuture<JsonNode>> answers = byId.values().iterator();
    if (!answers.hasNext()) {
      return Optional.empty();
    }
    CompletableFuture<JsonNode> oldest = answers.next();
    answers.remove();
    return Optional.of(oldest);
  }

  List<CompletableFuture<JsonNode>> removeAll() {
    List<CompletableFuture<JsonNode>> all = new ArrayList<>(byId.values());
    byId.clear();
    return all;
  }
}
