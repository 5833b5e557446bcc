package org.polyvisor.driver.parallels.simulator;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.polyvisor.annotation.API;
import org.polyvisor.driver.parallels.sdk.SdkVmState;

/**
 * Keeps states in a small properties file: {@code UUID=STATE SINCE RAN}.
 *
 * <p>Each change reads the file, replaces one line and puts the new file in the old one's place in
 * one step, under a lock file; so processes that do so at the same time neither lose nor see half
 * of anything. A line that cannot be read counts as not there.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FileStateStore implements StateStore {
  /** A file lock holds between processes only; within this one it needs another. */
  private static final ReentrantLock PROCESS = new ReentrantLock();

  /** No line says later or longer than this; one that does would overflow the counters. */
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private static final Duration LONGEST = Duration.ofDays(36_500);

  private final Path file;

  /** Keeps states in this file, which need not exist yet. */
  public FileStateStore(Path file) {
    this.file = file.toAbsolutePath();
  }

  @Override
  public Map<UUID, GuestState> load() {
    Map<UUID, GuestState> states = new HashMap<>();
    read().forEach((key, value) -> add(states, (String) key, (String) value));
    return states;
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public void save(UUID guest, GuestState state) {
    PROCESS.lock();
    try {
      Files.createDirectories(folder());
      try (FileChannel channel =
              FileChannel.open(
                  folder().resolve(file.getFileName() + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var held = channel.lock()) {
        Properties lines = read();
        lines.setProperty(guest.toString(), print(state));
        replace(lines);
      }
    } catch (IOException e) {
      throw failed("written", e);
    } finally {
      PROCESS.unlock();
    }
  }

  private Path folder() {
    Path folder = file.getParent();
    return folder == null ? file : folder;
  }

  private Properties read() {
    Properties lines = new Properties();
    checkOrdinary();
    try (Reader reader = Files.newBufferedReader(file)) {
      lines.load(reader);
    } catch (NoSuchFileException e) {
      return lines;
    } catch (IOException | IllegalArgumentException e) {
      throw failed("read", e);
    }
    return lines;
  }

  /** A pipe would block for ever, a device never end. */
  private void checkOrdinary() {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw failed("read", new IOException("it is no ordinary file"));
    }
  }

  private void replace(Properties lines) throws IOException {
    Path fresh = Files.createTempFile(folder(), file.getFileName().toString(), ".new");
    try {
      try (Writer writer = Files.newBufferedWriter(fresh)) {
        lines.store(writer, "Run states of simulated Parallels guests");
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private UncheckedIOException failed(String what, Exception cause) {
    IOException io = cause instanceof IOException ? (IOException) cause : new IOException(cause);
    return new UncheckedIOException(
        "state file " + file + " cannot be " + what + ": " + cause.getMessage(), io);
  }

  private static void add(Map<UUID, GuestState> states, String key, String line) {
    parse(line).ifPresent(state -> uuid(key).ifPresent(guest -> states.put(guest, state)));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String print(GuestState state) {
    return state.state() + " " + state.since() + " " + state.ran();
  }

  private static Optional<GuestState> parse(String line) {
    String[] words = line.split(" ");
    if (words.length != 3) {
      return Optional.empty();
    }
    try {
      Instant since = Instant.parse(words[1]);
      Duration ran = Duration.parse(words[2]);
      boolean believable = !since.isBefore(Instant.EPOCH) && since.isBefore(LATEST);
      return believable && !ran.isNegative() && ran.compareTo(LONGEST) < 0
          ? Optional.of(new GuestState(SdkVmState.valueOf(words[0]), since, ran))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
