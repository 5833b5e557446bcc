package org.polyvisor.cli.internal.command;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polyvisor.Domain;
import org.polyvisor.StatisticsQuery;
import org.polyvisor.cli.internal.fleet.DeviceAnswer;
import org.polyvisor.cli.internal.fleet.Guests;
import org.polyvisor.cli.internal.fleet.InOrder;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.io.Rows;
import org.polyvisor.cli.internal.session.ExitCode;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.DurationConverter;
import org.polyvisor.cli.internal.watch.Samples;
import org.polyvisor.cli.internal.watch.Watch;
import org.polyvisor.cli.internal.watch.WatchPlan;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "domblkstat",
    description = {
      "Shows the block counters of a running domain; what the hypervisor does not tell is left out.",
      "Without DEVICE: the sum over its devices, where the driver offers it, as test, parallels"
          + " and qemu do.",
      "With --all: every device of every running domain; one that fails is an error row, the others"
          + " are shown, and the exit code is 1.",
      "With --watch: rates, and the age of the values; where counters started again, 'reset'. With"
          + " --all, too, a domain that is gone has one last row that says so."
    })
final class DomBlkStatCommand extends Subcommand {
  @Parameters(index = "0", arity = "0..1", paramLabel = "DOMAIN", description = "Id, UUID or name.")
  private @Nullable String domain;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DEVICE",
      description = "A target, as vda, or a source path; 'domblklist' lists them.")
  private @Nullable String device;

  @Option(names = "--all", description = "Every device of every running domain.")
  private boolean all;

  @Option(names = "--watch", description = "Again and again, with rates.")
  private boolean watch;

  @Option(names = "--count", paramLabel = "N", description = "With --watch: so many times.")
  private @Nullable Integer count;

  @Option(
      names = "--interval",
      paramLabel = "T",
      converter = DurationConverter.class,
      description = "With --watch: the time between two readings; 1s if not given.")
  private @Nullable Duration interval;

  @Mixin private ServingOptions serving = new ServingOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  private int failed;

  DomBlkStatCommand(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    check();
    if (watch) {
      return new Watch(session(), plan()).run();
    }
    run();
    return failed == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  @Override
  void run() {
    if (all) {
      all();
    } else {
      one(session().domain(String.valueOf(domain)));
    }
  }

  private void check() {
    refuse(all && domain != null, "either DOMAIN or --all, not both");
    refuse(!all && domain == null, "which one? Name a DOMAIN, or say --all");
    refuse(!watch && (count != null || interval != null), "--count and --interval need --watch");
    refuse(count != null && count < 1, "--count " + count + ": must be 1 or more");
  }

  private void refuse(boolean wrong, String why) {
    if (wrong) {
      throw new ParameterException(spec.commandLine(), why);
    }
  }

  private WatchPlan plan() {
    return new WatchPlan(
        Optional.ofNullable(domain).map(session()::domain),
        device == null ? "" : device,
        serving.options(),
        new WatchPlan.Pace(
            interval == null ? Duration.ofSeconds(1) : interval, count == null ? 0 : count));
  }

  private void one(Domain found) {
    BlockStatistics statistics =
        found.blockStatistics(device == null ? "" : device, serving.options());
    if (session().options().json()) {
      session().show(() -> Samples.json(DeviceAnswer.of(found.ref(), statistics)), () -> "");
    } else {
      lines("", statistics);
    }
  }

  private void lines(String head, BlockStatistics statistics) {
    String device = Printable.of(statistics.device());
    statistics
        .counters()
        .forEach(
            (c, value) -> session().out().line(head + device + " " + c.shortName() + " " + value));
  }

  private void all() {
    try (Rows rows = new Rows(session().out())) {
      InOrder.read(
          session().connection(),
          StatisticsQuery.of(StatisticsGroup.BLOCK).options(serving.options()),
          Guests.active(session().connection()),
          row -> take(rows, row));
      if (session().options().json()) {
        rows.end();
      }
    }
  }

  private void take(Rows rows, StatisticsRow row) {
    DeviceAnswer.all(row).forEach(answer -> row(rows, answer));
  }

  private void row(Rows rows, DeviceAnswer answer) {
    failed += answer.error().isPresent() ? 1 : 0;
    if (session().options().json()) {
      rows.add(Samples.json(answer));
      return;
    }
    String head = Printable.of(answer.domain().name()) + " ";
    answer.statistics().ifPresent(statistics -> lines(head, statistics));
    answer
        .error()
        .ifPresent(
            e ->
                session()
                    .out()
                    .line(head + Printable.oneLine(answer.device() + " error: " + e.getMessage())));
    session().out().flush();
  }
}
