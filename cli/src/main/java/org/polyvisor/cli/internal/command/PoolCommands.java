package org.polyvisor.cli.internal.command;

import org.polyvisor.StoragePool;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.ResourceViews;
import org.polyvisor.model.XmlOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about storage pools that have little to say. */
final class PoolCommands {
  private PoolCommands() {}

  @Command(name = "pool-start", description = "Starts a storage pool.")
  static final class Start extends PoolCommand {
    Start(Session session) {
      super(session);
    }

    @Override
    void run(StoragePool found) {
      found.start();
      done(found, "started");
    }
  }

  @Command(name = "pool-destroy", description = "Stops a storage pool; what is in it stays.")
  static final class Destroy extends PoolCommand {
    Destroy(Session session) {
      super(session);
    }

    @Override
    void run(StoragePool found) {
      found.destroy();
      done(found, "destroyed");
    }
  }

  @Command(name = "pool-undefine", description = "Removes the definition of a storage pool.")
  static final class Undefine extends PoolCommand {
    Undefine(Session session) {
      super(session);
    }

    @Override
    void run(StoragePool found) {
      found.undefine();
      done(found, "undefined");
    }
  }

  @Command(
      name = "pool-autostart",
      description = "Has a storage pool started with the host, or not.")
  static final class Autostart extends PoolCommand {
    @Option(names = "--disable", description = "It is not started.")
    private boolean disable;

    Autostart(Session session) {
      super(session);
    }

    @Override
    void run(StoragePool found) {
      found.autostart(!disable);
      String done = disable ? "not started with the host" : "started with the host";
      session()
          .done(
              () -> ResourceViews.identity(found.ref()).put("autostart", !disable),
              Printable.of(found.name()) + ": " + done);
    }
  }

  @Command(name = "pool-dumpxml", description = "Shows the XML of a storage pool.")
  static final class DumpXml extends PoolCommand {
    @Option(names = "--inactive", description = "The definition, also of one that is active.")
    private boolean inactive;

    DumpXml(Session session) {
      super(session);
    }

    @Override
    void run(StoragePool found) {
      String xml = inactive ? found.xml(XmlOption.INACTIVE) : found.xml();
      session()
          .show(
              () -> ResourceViews.identity(found.ref()).put("xml", xml),
              () -> Printable.xml(xml.stripTrailing()));
    }
  }

  @Command(name = "pool-name", description = "Shows the name of the storage pool with a UUID.")
  static final class Name extends PoolCommand {
    Name(Session session) {
      super(session);
    }

    @Override
    StoragePool find(String text) {
      return session().pool(text, true);
    }

    @Override
    void run(StoragePool found) {
      session().show(() -> ResourceViews.identity(found.ref()), () -> Printable.of(found.name()));
    }
  }

  @Command(name = "pool-uuid", description = "Shows the UUID of the storage pool with a name.")
  static final class Uuid extends PoolCommand {
    Uuid(Session session) {
      super(session);
    }

    @Override
    StoragePool find(String text) {
      return session().pool(text, false);
    }

    @Override
    void run(StoragePool found) {
      session().show(() -> ResourceViews.identity(found.ref()), () -> found.uuid().toString());
    }
  }

  @Command(
      name = "pool-define",
      description = "Adds a storage pool, or changes its definition; does not start it.")
  static final class Define extends Subcommand {
    @Parameters(paramLabel = "FILE", description = "The XML; - for standard input.")
    private String file = "";

    Define(Session session) {
      super(session);
    }

    @Override
    void run() {
      String xml = DefinitionFile.read(session().console(), file);
      StoragePool made = session().connection().storagePools().define(xml);
      session()
          .done(() -> ResourceViews.identity(made.ref()), Printable.of(made.name()) + ": defined");
    }
  }

  @Command(name = "pool-create", description = "Creates and starts a transient storage pool.")
  static final class Create extends Subcommand {
    @Parameters(paramLabel = "FILE", description = "The XML; - for standard input.")
    private String file = "";

    Create(Session session) {
      super(session);
    }

    @Override
    void run() {
      String xml = DefinitionFile.read(session().console(), file);
      StoragePool made = session().connection().storagePools().create(xml);
      session()
          .done(() -> ResourceViews.identity(made.ref()), Printable.of(made.name()) + ": created");
    }
  }
}
