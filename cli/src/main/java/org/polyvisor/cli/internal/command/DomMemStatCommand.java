package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.model.MemoryStatistics;
import picocli.CommandLine.Command;

@Command(
    name = "dommemstat",
    description = {
      "Shows what is known of the memory of a running domain, sizes in KiB.",
      "What the guest does not tell is left out."
    })
final class DomMemStatCommand extends DomainCommand {
  DomMemStatCommand(Session session) {
    super(session);
  }

  @Override
  void run(Domain found) {
    MemoryStatistics memory = found.memoryStatistics();
    if (session().options().json()) {
      Fields fields = Views.domain(found.ref()).putAll(Views.statistics(memory));
      session().show(() -> fields, () -> "");
    } else {
      memory.counters().forEach((c, v) -> line(c.shortName(), v));
    }
  }

  private void line(String name, long value) {
    session().out().line(Printable.of(name) + " " + value);
  }
}
