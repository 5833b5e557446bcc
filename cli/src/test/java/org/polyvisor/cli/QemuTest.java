package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The command line down to a real QEMU process. */
class QemuTest {
  private static final String QEMU = "qemu-system-x86_64";

  private Path folder;
  private Process qemu;
  private Cli cli;

  @BeforeEach
  void startQemu() throws IOException {
    boolean there =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
            .anyMatch(path -> Files.isExecutable(Path.of(path, QEMU)));
    Assumptions.assumeTrue(there, "NOT RUN: needs " + QEMU);
    // A socket's path must be short, which a build folder's may not be.
    folder = Files.createTempDirectory("pv");
    Path socket = folder.resolve("q.sock");
    Path disk = Files.write(folder.resolve("disk.raw"), new byte[1 << 20]);
    qemu =
        new ProcessBuilder(
                List.of(
                    QEMU,
                    "-accel",
                    "tcg",
                    "-m",
                    "32",
                    "-nodefaults",
                    "-display",
                    "none",
                    "-S",
                    "-name",
                    "guest",
                    "-qmp",
                    "unix:" + socket + ",server=on,wait=off",
                    "-drive",
                    "file=" + disk + ",format=raw,if=virtio,id=disk0",
                    "-drive",
                    "if=ide,media=cdrom,id=cd0"))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    await(socket);
    cli = Cli.on("qemu:///attach?monitor=" + socket);
  }

  private void await(Path socket) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Files.exists(socket)) {
      assertThat(qemu.isAlive()).as("QEMU runs").isTrue();
      assertThat(System.nanoTime()).as("QEMU has its socket in time").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  @AfterEach
  void endQemu() throws IOException, InterruptedException {
    if (qemu == null) {
      return;
    }
    qemu.destroyForcibly().waitFor();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Test
  void aGuestIsListedReadAndResumed() {
    assertThat(cli.run("list", "-q").ok().out()).contains("guest   paused");
    assertThat(cli.run("domblklist", "guest", "-q").ok().out()).contains("disk0", "cd0");
    assertThat(cli.run("domblkstat", "guest", "disk0").ok().out()).contains("disk0 rd_bytes ");
    assertThat(cli.run("domblkstat", "guest", "nope").refused(1, "'nope'").err()).contains("disk0");
    cli.run("resume", "guest").ok();
    assertThat(cli.run("domstate", "guest").ok().out()).isEqualTo("running\n");
  }

  @Test
  void oneThatWasStoppedBeforeItSaidWhoItIsIsARowOfAnErrorAndTheExitCodeIsOne() throws Exception {
    assertThat(new ProcessBuilder("kill", "-STOP", "" + qemu.pid()).start().waitFor()).isZero();
    Cli stopped =
        Cli.on("qemu:///attach?monitor=" + folder.resolve("q.sock") + "&monitor.handshake=300ms");
    var list = stopped.run("list", "-q");
    assertThat(list.code()).isEqualTo(1);
    assertThat(list.out()).contains("q.sock   error: ", "stopped or stuck");
    var all = stopped.run("domblkstat", "--all", "--json");
    assertThat(all.code()).isEqualTo(1);
    assertThat(JsonTree.objects(all.json()))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("name", "q.sock").containsKey("error"));
    stopped.run("domblkstat", "q.sock").refused(1, "stopped or stuck");
  }

  @Test
  void everyDeviceIsShownAndADriveWithoutMediumHasNoCounters() {
    List<Map<String, Object>> rows =
        JsonTree.objects(cli.run("domblkstat", "--all", "--json").ok().json());
    assertThat(rows).extracting(row -> row.get("device")).containsExactlyInAnyOrder("disk0", "cd0");
    assertThat(rows)
        .filteredOn(row -> row.get("device").equals("cd0"))
        .allSatisfy(row -> assertThat(row).doesNotContainKeys("readBytes", "error"));
  }
}
