package example.proc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code /proc}. Keeps nothing, so it is safe for any thread. */
final class ProcFiles {
  private static final Path PROC = Path.of("/proc");
  private static final int STATE = 0;
  private static final int GROUP = 2;
  private static final int SESSION = 3;
  private static final int STARTED = 19;

  private final int session;

  /** Looks at one session alone; 0 is all. */
  ProcFiles(int session) {
    this.session = session;
  }

  List<ProcessGroup> groups() {
    Map<Integer, List<ProcessGroup.Member>> groups = new TreeMap<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        member(process)
            .filter(one -> one.group() > 0 && (session == 0 || one.session() == session))
            .ifPresent(one -> groups.computeIfAbsent(one.group(), any -> new ArrayList<>()).add(one));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return groups.entrySet().stream()
        .map(entry -> new ProcessGroup(entry.getKey(), sorted(entry.getValue())))
        .toList();
  }

  private static List<ProcessGroup.Member> sorted(List<ProcessGroup.Member> members) {
    return members.stream()
        .sorted(
            Comparator.comparing(ProcessGroup.Member::started)
                .thenComparing(ProcessGroup.Member::pid))
        .toList();
  }

  /** Empty if the process has ended meanwhile. */
  private static Optional<ProcessGroup.Member> member(Path process) {
    try {
      // A process may call itself anything, also what is no UTF-8.
      String stat = new String(Files.readAllBytes(process.resolve("stat")), StandardCharsets.UTF_8);
      int end = stat.lastIndexOf(')');
      String[] rest = stat.substring(end + 2).split(" ");
      return Optional.of(
          new ProcessGroup.Member(
              Integer.parseInt(process.getFileName().toString()),
              stat.substring(stat.indexOf('(') + 1, end).replaceAll("\\p{Cntrl}", "?"),
              rest[STATE],
              Integer.parseInt(rest[GROUP]),
              Integer.parseInt(rest[SESSION]),
              Long.parseLong(rest[STARTED])));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The I/O counters of a process, by the kernel's names; empty if they may not be read. */
  static Map<String, Long> io(int pid) {
    Map<String, Long> values = new HashMap<>();
    try {
      for (String line : Files.readAllLines(PROC.resolve(pid + "/io"))) {
        String[] parts = line.split(": ");
        values.put(parts[0], Long.parseLong(parts[1]));
      }
      return values;
    } catch (IOException e) {
      return Map.of();
    }
  }
}
