package org.polyvisor.driver.qemu.internal.guest;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.polyvisor.driver.qemu.internal.qmp.QmpCommand;
import org.polyvisor.driver.qemu.internal.qmp.QmpFailure;
import org.polyvisor.driver.qemu.internal.qmp.QmpLink;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Asks a QEMU process who it is, waiting for nothing. */
public final class Introduction {
  private static final UUID NIL = new UUID(0, 0);

  private final QmpLink link;
  private final Path path;
  private final JsonNode greeting;
  private final Life life;

  private Introduction(QmpLink link, Path path, JsonNode greeting, Life life) {
    this.link = link;
    this.path = path;
    this.greeting = greeting;
    this.life = life;
  }

  /**
   * Asks.
   *
   * @param path the monitor's, canonical
   * @param life of the link, which is told how the guest was found
   */
  public static CompletableFuture<Identity> of(
      QmpLink link, Path path, JsonNode greeting, Life life) {
    return new Introduction(link, path, greeting, life).ask();
  }

  private CompletableFuture<Identity> ask() {
    CompletableFuture<JsonNode> uuid = orMissing("query-uuid");
    CompletableFuture<JsonNode> name = orMissing("query-name");
    CompletableFuture<JsonNode> cpus = orMissing("query-cpus-fast");
    // The last one is not excused: who answers none of them is no QEMU.
    CompletableFuture<JsonNode> status = link.send(QmpCommand.of("query-status"));
    return CompletableFuture.allOf(uuid, name, cpus, status)
        .thenApply(all -> checked(status.join(), uuid.join(), name.join(), cpus.join()));
  }

  private CompletableFuture<JsonNode> orMissing(String command) {
    return link.send(QmpCommand.of(command)).exceptionally(refused -> MissingNode.getInstance());
  }

  /** Who answers anything to anything is no QEMU either, and has no state that could be shown. */
  private Identity checked(JsonNode status, JsonNode uuid, JsonNode name, JsonNode cpus) {
    if (!status.path("status").isString()) {
      throw QmpFailure.nonsense("its answer to query-status has no 'status'");
    }
    if (!uuid.isMissingNode() && !uuid.path("UUID").isString()) {
      throw QmpFailure.nonsense("its answer to query-uuid has no 'UUID'");
    }
    if (!name.isMissingNode() && !name.isObject()) {
      throw QmpFailure.nonsense("its answer to query-name is no object");
    }
    life.begins(status.path("status").asString(""));
    return identity(uuid, name, cpus);
  }

  private Identity identity(JsonNode uuid, JsonNode name, JsonNode cpus) {
    return new Identity(
        uuid(uuid.path("UUID").asString("")),
        name(name.path("name").asString("")),
        cpus.path(0).path("thread-id").asString(""),
        version(greeting.path("version").path("qemu")));
  }

  private UUID uuid(String given) {
    try {
      UUID uuid = UUID.fromString(given);
      return uuid.equals(NIL) ? NameBasedUuid.ofMonitor(path.toString()) : uuid;
    } catch (IllegalArgumentException e) {
      return NameBasedUuid.ofMonitor(path.toString());
    }
  }

  private String name(String given) {
    return given.isBlank() ? String.valueOf(path.getFileName()) : given;
  }

  private static String version(JsonNode qemu) {
    List<JsonNode> parts = List.of(qemu.path("major"), qemu.path("minor"), qemu.path("micro"));
    return parts.stream().allMatch(JsonNode::isIntegralNumber)
        ? parts.stream().map(JsonNode::asString).collect(Collectors.joining("."))
        : "";
  }
}
