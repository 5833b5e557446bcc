package org.polyvisor.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.model.XmlOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "dumpxml", description = "Shows the XML of a domain.")
final class DumpXmlCommand extends DomainCommand {
  @Option(names = "--inactive", description = "The definition, also of a domain that runs.")
  private boolean inactive;

  @Option(names = "--security-info", description = "With secrets.")
  private boolean secure;

  @Option(names = "--migratable", description = "Without what ties it to this host.")
  private boolean migratable;

  DumpXmlCommand(Session session) {
    super(session);
  }

  @Override
  void run(Domain found) {
    List<XmlOption> options = new ArrayList<>();
    if (inactive) {
      options.add(XmlOption.INACTIVE);
    }
    if (secure) {
      options.add(XmlOption.SECURE);
    }
    if (migratable) {
      options.add(XmlOption.MIGRATABLE);
    }
    String xml = found.xml(options.toArray(XmlOption[]::new));
    session()
        .show(
            () -> Views.domain(found.ref()).put("xml", xml),
            () -> Printable.xml(xml.stripTrailing()));
  }
}
