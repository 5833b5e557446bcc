package org.polyvisor.cli.internal.command;

import java.util.List;
import org.polyvisor.Domain;
import org.polyvisor.cli.internal.fleet.DeviceLists;
import org.polyvisor.cli.internal.fleet.Guests;
import org.polyvisor.cli.internal.fleet.InOrder;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.io.Rows;
import org.polyvisor.cli.internal.session.ExitCode;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.stats.Guest;
import org.polyvisor.cli.internal.stats.GuestText;
import org.polyvisor.cli.internal.stats.Selection;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.StatisticsGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "domstats",
    description = {
      "Shows the statistics of several domains, of all if none is named.",
      "Without a group: all that the driver offers. One that does not run has a state only.",
      "One that fails is an error row, the others are shown, and the exit code is 1."
    })
final class DomStatsCommand extends Subcommand {
  @Parameters(arity = "0..*", paramLabel = "DOMAIN", description = "Ids, UUIDs or names.")
  private List<String> domains = List.of();

  @Option(names = "--state", description = "States.")
  private boolean state;

  @Option(names = "--balloon", description = "Memory.")
  private boolean balloon;

  @Option(names = "--vcpu", description = "Virtual CPUs.")
  private boolean vcpu;

  @Option(names = "--interface", description = "Network interfaces.")
  private boolean networkInterface;

  @Option(names = "--block", description = "Block devices.")
  private boolean block;

  @Mixin private ServingOptions serving = new ServingOptions();

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
    Selection selection = selection();
    List<Domain> guests = guests();
    DeviceLists devices = new DeviceLists(guests, session().callDeadline());
    try (Rows rows = new Rows(session().out())) {
      InOrder.read(
          session().connection(),
          selection.query().options(serving.options()),
          guests,
          row -> take(rows, selection, new Guest(row, devices.of(row))));
      if (session().options().json()) {
        rows.end();
      }
    }
  }

  private Selection selection() {
    return new Selection()
        .with(state, StatisticsGroup.STATE)
        .with(balloon, StatisticsGroup.MEMORY)
        .with(vcpu, StatisticsGroup.VCPU)
        .with(networkInterface, StatisticsGroup.INTERFACE)
        .with(block, StatisticsGroup.BLOCK);
  }

  private List<Domain> guests() {
    return domains.isEmpty()
        ? Guests.all(session().connection())
        : domains.stream().map(session()::domain).distinct().toList();
  }

  private void take(Rows rows, Selection selection, Guest guest) {
    GuestText text = new GuestText(selection, guest);
    failed += text.failed() ? 1 : 0;
    if (session().options().json()) {
      rows.add(text.json());
    } else {
      show(guest.row().domain(), text.text());
    }
    session().out().flush();
  }

  private void show(DomainRef domain, Fields fields) {
    var out = session().out();
    out.line("Domain: '" + Printable.of(domain.name()) + "'");
    fields.map().forEach((name, value) -> out.line("  " + name + "=" + Printable.of("" + value)));
    out.line("");
  }
}
