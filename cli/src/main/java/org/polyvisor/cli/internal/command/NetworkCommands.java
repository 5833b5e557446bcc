package org.polyvisor.cli.internal.command;

import org.polyvisor.Network;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.ResourceViews;
import org.polyvisor.model.XmlOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about networks that have little to say. */
final class NetworkCommands {
  private NetworkCommands() {}

  @Command(name = "net-start", description = "Starts a network.")
  static final class Start extends NetworkCommand {
    Start(Session session) {
      super(session);
    }

    @Override
    void run(Network found) {
      found.start();
      done(found, "started");
    }
  }

  @Command(name = "net-destroy", description = "Stops a network, whoever uses it.")
  static final class Destroy extends NetworkCommand {
    Destroy(Session session) {
      super(session);
    }

    @Override
    void run(Network found) {
      found.destroy();
      done(found, "destroyed");
    }
  }

  @Command(name = "net-undefine", description = "Removes the definition of a network.")
  static final class Undefine extends NetworkCommand {
    Undefine(Session session) {
      super(session);
    }

    @Override
    void run(Network found) {
      found.undefine();
      done(found, "undefined");
    }
  }

  @Command(name = "net-autostart", description = "Has a network started with the host, or not.")
  static final class Autostart extends NetworkCommand {
    @Option(names = "--disable", description = "It is not started.")
    private boolean disable;

    Autostart(Session session) {
      super(session);
    }

    @Override
    void run(Network found) {
      found.autostart(!disable);
      String done = disable ? "not started with the host" : "started with the host";
      session()
          .done(
              () -> ResourceViews.identity(found.ref()).put("autostart", !disable),
              Printable.of(found.name()) + ": " + done);
    }
  }

  @Command(name = "net-dumpxml", description = "Shows the XML of a network.")
  static final class DumpXml extends NetworkCommand {
    @Option(names = "--inactive", description = "The definition, also of one that is active.")
    private boolean inactive;

    DumpXml(Session session) {
      super(session);
    }

    @Override
    void run(Network found) {
      String xml = inactive ? found.xml(XmlOption.INACTIVE) : found.xml();
      session()
          .show(
              () -> ResourceViews.identity(found.ref()).put("xml", xml),
              () -> Printable.xml(xml.stripTrailing()));
    }
  }

  @Command(name = "net-name", description = "Shows the name of the network with a UUID.")
  static final class Name extends NetworkCommand {
    Name(Session session) {
      super(session);
    }

    @Override
    Network find(String text) {
      return session().network(text, true);
    }

    @Override
    void run(Network found) {
      session().show(() -> ResourceViews.identity(found.ref()), () -> Printable.of(found.name()));
    }
  }

  @Command(name = "net-uuid", description = "Shows the UUID of the network with a name.")
  static final class Uuid extends NetworkCommand {
    Uuid(Session session) {
      super(session);
    }

    @Override
    Network find(String text) {
      return session().network(text, false);
    }

    @Override
    void run(Network found) {
      session().show(() -> ResourceViews.identity(found.ref()), () -> found.uuid().toString());
    }
  }

  @Command(
      name = "net-define",
      description = "Adds a network, or changes its definition; does not start it.")
  static final class Define extends Subcommand {
    @Parameters(paramLabel = "FILE", description = "The XML; - for standard input.")
    private String file = "";

    Define(Session session) {
      super(session);
    }

    @Override
    void run() {
      String xml = DefinitionFile.read(session().console(), file);
      Network made = session().connection().networks().define(xml);
      session()
          .done(() -> ResourceViews.identity(made.ref()), Printable.of(made.name()) + ": defined");
    }
  }

  @Command(name = "net-create", description = "Creates and starts a transient network.")
  static final class Create extends Subcommand {
    @Parameters(paramLabel = "FILE", description = "The XML; - for standard input.")
    private String file = "";

    Create(Session session) {
      super(session);
    }

    @Override
    void run() {
      String xml = DefinitionFile.read(session().console(), file);
      Network made = session().connection().networks().create(xml);
      session()
          .done(() -> ResourceViews.identity(made.ref()), Printable.of(made.name()) + ": created");
    }
  }
}
