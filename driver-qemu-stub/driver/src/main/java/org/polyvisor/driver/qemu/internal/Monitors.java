package org.polyvisor.driver.qemu.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.polyvisor.driver.qemu.monitor.MonitorFacet;
import org.polyvisor.driver.qemu.monitor.MonitorStatus;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.spi.Call;

/**
 * The monitors of a connection, each socket once. Directories are looked into again and again; a
 * socket file that has vanished from one is forgotten with its last guest.
 */
final class Monitors implements MonitorFacet {
  private static final System.Logger LOG = System.getLogger("org.polyvisor.driver.qemu");

  /** Of several troubles, so many are told in one message. */
  private static final int SHOWN = 3;

  private final ReentrantLock lock = new ReentrantLock();
  private final List<Monitor> all = new CopyOnWriteArrayList<>();
  private final List<Path> directories = new CopyOnWriteArrayList<>();
  private final Doors doors = new Doors();
  private final Surroundings around;
  private final Duration handshake;
  private int lastIndex;

  Monitors(Surroundings around, Duration handshake) {
    this.around = around;
    this.handshake = handshake;
  }

  /**
   * Opens what was given and waits until each has answered, or not.
   *
   * @throws org.polyvisor.error.VirtException if none works
   */
  void open(Call call, List<String> given) {
    given.forEach(this::add);
    awaitAll(call);
    doors.open();
    if (all.stream().noneMatch(one -> one.attached() || one.stuck())) {
      failIfAllFailed();
    }
  }

  private void failIfAllFailed() {
    List<Problem> problems =
        all.stream()
            .flatMap(
                one -> one.problem().filter(why -> !one.path().found() || !why.nobody()).stream())
            .toList();
    if (!problems.isEmpty()) {
      Problem first = problems.get(0);
      String others = problems.size() > 1 ? " (and " + (problems.size() - 1) + " more)" : "";
      throw Problem.of(first.code(), first.message() + others).exception();
    }
  }

  private void add(String given) {
    Path path = Path.of(given);
    if (Files.isDirectory(path)) {
      directories.add(path);
      scan(path);
    } else {
      add(path, false);
    }
  }

  private void add(Path given, boolean found) {
    MonitorPath path = MonitorPath.of(given, found);
    lock.lock();
    try {
      if (all.stream().anyMatch(one -> one.path().canonical().equals(path.canonical()))) {
        return;
      }
      Monitor monitor = new Monitor(around, doors, path, lastIndex++);
      all.add(monitor);
      monitor.connect();
    } finally {
      lock.unlock();
    }
  }

  /** Looks into the directories again. */
  void rescan() {
    forgetVanished();
    directories.forEach(this::scan);
  }

  private void forgetVanished() {
    for (Monitor monitor : all) {
      if (monitor.path().found() && !monitor.attached() && !Files.exists(monitor.path().given())) {
        monitor.forget();
        all.remove(monitor);
      }
    }
  }

  private void scan(Path directory) {
    List<Path> sockets = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, Diagnosis::isSocket)) {
      entries.forEach(sockets::add);
    } catch (IOException | DirectoryIteratorException e) {
      LOG.log(Level.WARNING, "monitor directory '" + directory + "' cannot be read: " + e);
    }
    sockets.stream().sorted().forEach(socket -> add(socket, true));
  }

  /** Finds new sockets in the directories and waits a little for those never heard of. */
  void refresh(Call call) {
    rescan();
    all.forEach(Monitor::hurry);
    awaitAll(call);
  }

  boolean watchesDirectories() {
    return !directories.isEmpty();
  }

  /** Leaves time to answer: what is silent may cost others no more than part of the deadline. */
  private void awaitAll(Call call) {
    long most = call.remainingNanos() / 2;
    Call bounded = call.within(Duration.ofNanos(Math.min(most, handshake.toNanos())));
    for (Monitor monitor : all) {
      try {
        bounded.await(monitor.settled(), "the greeting of monitor " + monitor);
      } catch (OperationTimeoutException e) {
        LOG.log(Level.DEBUG, e.getMessage());
        monitor.silent();
      }
    }
  }

  @Override
  public List<MonitorStatus> monitors() {
    return all.stream().map(Monitor::status).toList();
  }

  /** What is wrong with any of them, for messages about a domain that is not found. */
  String troubles() {
    List<String> troubles =
        all.stream().flatMap(one -> one.problem().map(Problem::message).stream()).toList();
    if (troubles.isEmpty()) {
      return "";
    }
    int more = troubles.size() - SHOWN;
    return "; not attached: "
        + troubles.stream().limit(SHOWN).collect(Collectors.joining("; "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  void close() {
    all.forEach(Monitor::close);
  }
}
