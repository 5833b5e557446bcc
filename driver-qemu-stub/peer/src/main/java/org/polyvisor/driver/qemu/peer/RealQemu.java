package org.polyvisor.driver.qemu.peer;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.polyvisor.annotation.API;

/**
 * A real QEMU process: 32 MiB, no display, no guest system, software emulation. It is killed when
 * it is closed and, whatever happens, when this JVM ends.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RealQemu implements AutoCloseable {
  /** The program that tests need. */
  public static final String PROGRAM = "qemu-system-x86_64";

  private static final System.Logger LOG = System.getLogger(RealQemu.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String LISTENING = " 00010000 ";
  private static final int GLANCE_MILLIS = 10;

  private final Process process;
  private final Thread hook;

  private RealQemu(Process process) {
    this.process = process;
    hook = new Thread(process::destroyForcibly, "kill qemu " + process.pid());
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether the program is there. */
  public static boolean available() {
    for (String directory : System.getenv("PATH").split(":", -1)) {
      if (Files.isExecutable(Path.of(directory, PROGRAM))) {
        return true;
      }
    }
    return false;
  }

  /** A path as it must stand in an option of QEMU's: each comma twice. */
  public static String escaped(Path path) {
    return path.toString().replace(",", ",,");
  }

  /**
   * Starts a process and waits until its monitor is there.
   *
   * @param monitor where its QMP socket is to be
   * @param options beyond those that each gets
   */
  public static RealQemu start(Path monitor, List<String> options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(PROGRAM, "-accel", "tcg", "-m", "32", "-display", "none", "-nodefaults"));
    command.addAll(List.of("-qmp", "unix:" + escaped(monitor) + ",server=on,wait=off"));
    command.addAll(options);
    Path log = monitor.resolveSibling(monitor.getFileName() + ".log");
    Process started =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    RealQemu qemu = new RealQemu(started);
    qemu.awaitMonitor(monitor, log);
    return qemu;
  }

  /** Makes a disk image. */
  public static void image(Path file, String format, String size)
      throws IOException, InterruptedException {
    run("qemu-img", "create", "-q", "-f", format, file.toString(), size);
  }

  /** Makes an overlay over another qcow2 image. */
  public static void overlay(Path file, Path base) throws IOException, InterruptedException {
    run(
        "qemu-img",
        "create",
        "-q",
        "-f",
        "qcow2",
        "-b",
        base.toString(),
        "-F",
        "qcow2",
        file.toString());
  }

  private static void run(String... command) throws IOException, InterruptedException {
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + exit);
    }
  }

  private void awaitMonitor(Path monitor, Path log) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    boolean ended = false;
    while (!ended && !listensAt(monitor)) {
      ended = process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > end;
    }
    if (ended) {
      close();
      throw new IOException(PROGRAM + " did not come up: " + Files.readString(log));
    }
  }

  /**
   * Asks the kernel, since a client too many would be noticed. The file is there a moment early.
   */
  private static boolean listensAt(Path monitor) throws IOException {
    try (Stream<String> sockets = Files.lines(Path.of("/proc/net/unix"))) {
      return sockets.anyMatch(line -> line.contains(LISTENING) && line.endsWith(" " + monitor));
    }
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  /** Whether it runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Stops the process as it stands, in the middle of whatever it does. */
  public void freeze() throws IOException, InterruptedException {
    signal("-STOP");
  }

  /** Lets it go on. */
  public void thaw() throws IOException, InterruptedException {
    signal("-CONT");
  }

  /** Kills it without a chance to say farewell. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  private void signal(String name) throws IOException, InterruptedException {
    run("kill", name, String.valueOf(pid()));
  }

  @Override
  public void close() {
    try {
      kill();
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IllegalStateException e) {
      LOG.log(Level.DEBUG, "the JVM ends, so the hook kills QEMU", e);
    }
  }
}
