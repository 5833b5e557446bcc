package org.polyvisor.cli.internal.command;

import java.util.Optional;
import java.util.StringJoiner;
import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Amounts;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.cli.internal.text.Words;
import org.polyvisor.model.DomainInfo;
import picocli.CommandLine.Command;

@Command(name = "dominfo", description = "Shows what is known of a domain.")
final class DomInfoCommand extends DomainCommand {
  DomInfoCommand(Session session) {
    super(session);
  }

  @Override
  void run(Domain found) {
    DomainInfo info = found.info();
    session().show(() -> Views.info(info), () -> new Lines().of(info));
  }

  /** One line for each thing that is known. */
  private static final class Lines {
    private final StringJoiner lines = new StringJoiner("\n");

    private String of(DomainInfo info) {
      var domain = info.domain();
      line("Id:", domain.id().isPresent() ? String.valueOf(domain.id().getAsInt()) : "-");
      line("Name:", domain.name());
      line("UUID:", domain.uuid().toString());
      line("OS Type:", info.osType());
      line("State:", Words.of(info.state()));
      info.vcpus().ifPresent(n -> line("CPU(s):", String.valueOf(n)));
      info.cpuTimeNanos().ifPresent(n -> line("CPU time:", Amounts.seconds(n)));
      info.maximumMemoryKiB().ifPresent(n -> line("Max memory:", n + " KiB"));
      info.memoryKiB().ifPresent(n -> line("Used memory:", n + " KiB"));
      line("Persistent:", info.persistent().map(Lines::yes));
      line("Autostart:", info.autostart().map(on -> on ? "enable" : "disable"));
      line("Managed save:", info.managedSave().map(Lines::yes));
      return lines.toString();
    }

    private static String yes(boolean is) {
      return is ? "yes" : "no";
    }

    private void line(String label, Optional<String> value) {
      value.ifPresent(known -> line(label, known));
    }

    private void line(String label, String value) {
      lines.add(String.format("%-15s %s", label, Printable.of(value)));
    }
  }
}
