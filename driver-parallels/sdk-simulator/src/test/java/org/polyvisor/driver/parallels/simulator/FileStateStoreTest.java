package org.polyvisor.driver.parallels.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyvisor.driver.parallels.sdk.SdkVmState;

class FileStateStoreTest {
  private static final GuestState PAUSED =
      new GuestState(
          SdkVmState.PAUSED, Instant.parse("2026-02-03T04:05:06.789Z"), Duration.ofMillis(1234));

  @TempDir private Path folder;

  private FileStateStore store() {
    return new FileStateStore(folder.resolve("state.properties"));
  }

  @Test
  void whatWasSavedIsLoadedByTheNextProcess() {
    UUID guest = new UUID(1, 2);
    store().save(guest, PAUSED);
    assertThat(store().load()).containsExactly(Map.entry(guest, PAUSED));
  }

  @Test
  void withoutAFileNothingIsKept() {
    assertThat(store().load()).isEmpty();
  }

  @Test
  void linesThatCannotBeReadCountAsNotThere() throws IOException {
    Files.writeString(
        folder.resolve("state.properties"),
        "nonsense=1\n"
            + new UUID(0, 1)
            + "=RUNNING yesterday PT0S\n"
            + new UUID(0, 2)
            + "=RUNNING 2026-02-03T04:05:06Z PT99999999999H\n"
            + new UUID(0, 3)
            + "=RUNNING 2026-02-03T04:05:06Z PT-1S\n"
            + new UUID(0, 4)
            + "=RUNNING +1000000000-12-31T23:59:59Z PT1S\n");
    assertThat(store().load()).isEmpty();
  }

  @Test
  void aDeviceIsNoStateFile() {
    assertThatThrownBy(() -> new FileStateStore(Path.of("/dev/zero")).load())
        .hasMessageContaining("/dev/zero cannot be read: it is no ordinary file");
  }

  @Test
  void savesAtTheSameTimeLoseNothingAndLeaveNothingBehind() throws Exception {
    List<Thread> writers = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      int number = writer;
      Thread thread =
          new Thread(
              () -> {
                for (int guest = 0; guest < 25; guest++) {
                  store().save(new UUID(number, guest), PAUSED);
                }
              });
      writers.add(thread);
      thread.start();
    }
    for (Thread thread : writers) {
      thread.join();
    }
    assertThat(store().load()).hasSize(100);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("state.properties", "state.properties.lock");
    }
  }
}
