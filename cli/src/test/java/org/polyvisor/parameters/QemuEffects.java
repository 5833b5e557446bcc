package org.polyvisor.parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.driver.qemu.peer.StubClient;
import org.polyvisor.driver.qemu.peer.StubGuest;
import org.polyvisor.driver.qemu.peer.StubQemu;

/**
 * Those of the driver {@code qemu}, with two guests one that talks much and one that takes its
 * time.
 */
final class QemuEffects implements AutoCloseable {
  private static final String ATTACH = "qemu:///attach";

  private final Path folder;
  private final Path empty;
  private final StubQemu web;
  private final StubQemu talker;
  private final StubQemu late;

  QemuEffects(Path folder) throws IOException {
    this.folder = folder;
    empty = Files.createDirectory(folder.resolve("empty"));
    web =
        StubQemu.start(
            Files.createDirectory(folder.resolve("full")).resolve("web"), guest("web", 1));
    String longest = "\"" + "x".repeat(10_000) + "\"";
    talker =
        StubQemu.start(
            folder.resolve("talker"),
            guest("talker", 2)
                .says("query-name", "{\"name\": \"talker\", \"more\": " + longest + "}"));
    late = StubQemu.start(folder.resolve("socket"), new Late());
  }

  private static StubGuest guest(String name, int number) {
    return new StubGuest(name, "00000000-0000-0000-0000-00000000000" + number);
  }

  List<Effect> all() {
    String longName = ATTACH + "?monitor=" + talker.path();
    String slow = ATTACH + "?monitor=" + late.path();
    return List.of(
        Effect.of(ATTACH, "monitor", web.path().toString(), empty.toString(), QemuEffects::names)
            .orNone(),
        Effect.of(slow, "monitor.handshake", "1ms", "1h", QemuEffects::names),
        Effect.of(longName, "monitor.message.maximum", "4096", "64KiB", QemuEffects::names),
        Effect.of(
                ATTACH,
                "probe.directory",
                folder.resolve("full").toString(),
                empty.toString(),
                QemuEffects::uri)
            .withoutUri());
  }

  private static Object names(Supplier<Connection> open) {
    try (Connection connection = open.get()) {
      return connection.domains().stream().map(Domain::name).toList();
    }
  }

  private static Object uri(Supplier<Connection> open) {
    try (Connection connection = open.get()) {
      return connection.uri().text();
    }
  }

  @Override
  public void close() throws IOException {
    try (web;
        talker) {
      late.close();
    }
  }

  /** Greets when most would have stopped waiting; until then a guest goes by its socket's name. */
  private static final class Late extends StubGuest {
    Late() {
      super("late", "00000000-0000-0000-0000-000000000003");
    }

    @Override
    public void connected(StubClient client) throws IOException {
      LockSupport.parkNanos(2_000_000_000L);
      super.connected(client);
    }
  }
}
