package org.polyvisor.driver.qemu;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.polyvisor.driver.qemu.peer.StubClient;
import org.polyvisor.driver.qemu.peer.StubGuest;
import org.polyvisor.driver.qemu.peer.StubQemu;
import tools.jackson.databind.JsonNode;

/** What tests with scripted peers begin with. */
abstract class StubCase {
  static final String UUID_1 = "00000000-0000-0000-0000-000000000001";
  static final String UUID_2 = "00000000-0000-0000-0000-000000000002";
  static final Duration SHORT = Duration.ofMillis(300);

  @TempDir Path directory;

  final StubQemu stub(String name, StubGuest guest) throws IOException {
    return StubQemu.start(directory.resolve(name), guest);
  }

  final StubGuest plain() {
    return new StubGuest("one", UUID_1);
  }

  final StubQemu healthy() throws IOException {
    return stub("healthy", new StubGuest("healthy", UUID_2));
  }

  /** A guest whose behaviour a test changes for one command, once asked to. */
  abstract static class Odd extends StubGuest {
    private final String when;

    Odd(String when) {
      super("one", UUID_1);
      this.when = when;
    }

    @Override
    public void command(StubClient client, JsonNode command) throws IOException {
      if (command.path("execute").asString("").equals(when)) {
        odd(client, command);
      } else {
        super.command(client, command);
      }
    }

    abstract void odd(StubClient client, JsonNode command) throws IOException;
  }
}
