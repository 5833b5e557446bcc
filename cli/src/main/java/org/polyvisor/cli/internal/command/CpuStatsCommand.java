package org.polyvisor.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.model.CpuStatistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "cpu-stats", description = "Shows the CPU time that a running domain has used.")
final class CpuStatsCommand extends DomainCommand {
  private static final long BILLION = 1_000_000_000;

  /** The sum is all that there is here, so it is shown with this or without. */
  @Option(names = "--total", description = "The sum alone, which is all that there is here.")
  void total(boolean wanted) {}

  CpuStatsCommand(Session session) {
    super(session);
  }

  @Override
  void run(Domain found) {
    CpuStatistics statistics = found.cpuStatistics();
    session().show(() -> fields(found, statistics), () -> lines(statistics));
  }

  private static Fields fields(Domain domain, CpuStatistics statistics) {
    return Views.domain(domain.ref())
        .put("cpuTimeNanos", statistics.cpuTimeNanos())
        .put("userTimeNanos", statistics.userTimeNanos())
        .put("systemTimeNanos", statistics.systemTimeNanos());
  }

  private static String lines(CpuStatistics statistics) {
    List<String> lines = new ArrayList<>(List.of("Total:"));
    statistics.cpuTimeNanos().ifPresent(n -> lines.add(line("cpu_time", n)));
    statistics.userTimeNanos().ifPresent(n -> lines.add(line("user_time", n)));
    statistics.systemTimeNanos().ifPresent(n -> lines.add(line("system_time", n)));
    return String.join("\n", lines);
  }

  private static String line(String label, long nanos) {
    return String.format(
        Locale.ROOT, "\t%-12s %8d.%09d seconds", label, nanos / BILLION, nanos % BILLION);
  }
}
