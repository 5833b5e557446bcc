package org.polyvisor.cli.internal.command;

import java.util.List;
import org.polyvisor.Domain;
import org.polyvisor.cli.internal.fleet.Answer;
import org.polyvisor.cli.internal.fleet.DomainStats;
import org.polyvisor.cli.internal.fleet.Fleet;
import org.polyvisor.cli.internal.fleet.Guests;
import org.polyvisor.cli.internal.fleet.StatsReader;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.io.Rows;
import org.polyvisor.cli.internal.session.ExitCode;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.error.VirtException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "domstats",
    description = {
      "Shows the statistics of several domains, of all if none is named.",
      "One that fails is an error row, the others are shown, and the exit code is 1."
    })
final class DomStatsCommand extends Subcommand {
  @Parameters(arity = "0..*", paramLabel = "DOMAIN", description = "Ids, UUIDs or names.")
  private List<String> domains = List.of();

  @Option(names = "--state", description = "States.")
  private boolean state;

  @Option(names = "--block", description = "Block devices. Without either: everything.")
  private boolean block;

  private int failed;

  DomStatsCommand(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    run();
    return failed == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  @Override
  void run() {
    boolean all = !state && !block;
    state |= all;
    block |= all;
    try (Rows rows = new Rows(session().out())) {
      Fleet.ask(guests(), guest -> StatsReader.read(guest, block), answer -> take(rows, answer));
      if (session().options().json()) {
        rows.end();
      }
    }
  }

  private List<Domain> guests() {
    return domains.isEmpty()
        ? Guests.all(session().connection())
        : domains.stream().map(session()::domain).distinct().toList();
  }

  private void take(Rows rows, Answer<Domain, DomainStats> answer) {
    if (domains.isEmpty()
        && answer.error().filter(NoSuchDomainException.class::isInstance).isPresent()) {
      // Gone since the list was made.
      return;
    }
    failed += answer.value().map(DomainStats::failed).orElse(true) ? 1 : 0;
    if (session().options().json()) {
      rows.add(json(answer));
    } else {
      text(answer);
    }
    session().out().flush();
  }

  private Fields json(Answer<Domain, DomainStats> answer) {
    Fields row = Views.domain(answer.about().ref());
    answer.error().ifPresent(error -> row.putAll(Views.error(error)));
    answer.value().ifPresent(stats -> row.putAll(StatsText.json(stats, state, block)));
    return row;
  }

  private void text(Answer<Domain, DomainStats> answer) {
    var out = session().out();
    out.line("Domain: '" + Printable.of(answer.about().name()) + "'");
    answer.error().map(DomStatsCommand::line).ifPresent(out::line);
    answer.value().ifPresent(stats -> StatsText.lines(stats, state, block).forEach(out::line));
    out.line("");
  }

  private static String line(VirtException error) {
    return "  error=" + Printable.oneLine("" + error.getMessage());
  }
}
