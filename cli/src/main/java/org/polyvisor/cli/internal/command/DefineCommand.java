package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.model.LifecycleFlag;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "define",
    description = "Adds a persistent domain, or changes its definition; does not start it.")
final class DefineCommand extends Subcommand {
  @Parameters(paramLabel = "FILE", description = "The XML; - for standard input.")
  private String file = "";

  @Option(names = "--validate", description = "Check the XML against the schema first.")
  private boolean validate;

  DefineCommand(Session session) {
    super(session);
  }

  @Override
  void run() {
    String xml = DefinitionFile.read(session().console(), file);
    LifecycleFlag[] flags = Flags.of().with(validate, LifecycleFlag.VALIDATE).array();
    Domain defined = session().connection().define(xml, flags);
    session().done(() -> Views.domain(defined.ref()), Printable.of(defined.name()) + ": defined");
  }
}
