package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who waits for statistics in a virtual thread, which there are since 21, keeps no carrier. */
class VirtualThreadsTest { // B068
  private static final String READERS = "10000";

  @TempDir private Path folder;

  /** There is one carrier and never another: one thread that pins it stops all. */
  private List<String> command(String level) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Djdk.virtualThreadScheduler.parallelism=1");
    command.add("-Djdk.virtualThreadScheduler.maxPoolSize=1");
    command.add("-Dpolyvisor.test.sdk=" + (Peer.isNative() ? "native" : "simulated"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ColdReaders.class.getName(), level, READERS));
    return command;
  }

  static Stream<String> levels() {
    return Runtime.version().feature() < 21 ? Stream.empty() : Stream.of("driver", "facade");
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("levels")
  void tenThousandThatWaitForColdStatisticsLeaveTheOnlyCarrierToOthers(String level)
      throws Exception {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(command(level))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(300, TimeUnit.SECONDS)).as(Files.readString(output)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(Files.readString(output))
        .contains("answered while cold: 0", "all were answered")
        .doesNotContain("a read failed");
    assertThat(process.exitValue()).isZero();
  }
}
