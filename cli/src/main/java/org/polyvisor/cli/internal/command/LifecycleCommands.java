package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.model.LifecycleFlag;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands that change a domain's run state and have little to say. */
final class LifecycleCommands {
  private LifecycleCommands() {}

  @Command(name = "suspend", description = "Stops the CPUs of a domain.")
  static final class Suspend extends ChangeCommand {
    Suspend(Session session) {
      super(session, "suspended");
    }

    @Override
    void change(Domain domain) {
      domain.suspend();
    }
  }

  @Command(name = "resume", description = "Lets the CPUs of a paused domain run again.")
  static final class Resume extends ChangeCommand {
    Resume(Session session) {
      super(session, "resumed");
    }

    @Override
    void change(Domain domain) {
      domain.resume();
    }
  }

  @Command(
      name = "shutdown",
      description = "Asks the guest to shut down, which may take its time or not listen.")
  static final class Shutdown extends ChangeCommand {
    Shutdown(Session session) {
      super(session, "asked to shut down");
    }

    @Override
    void change(Domain domain) {
      domain.shutdown();
    }
  }

  @Command(
      name = "destroy",
      description = "Stops a domain at once, as by pulling the plug; its disks stay.")
  static final class Destroy extends ChangeCommand {
    @Option(names = "--graceful", description = "Only if it can be done without losing writes.")
    private boolean graceful;

    Destroy(Session session) {
      super(session, "destroyed");
    }

    @Override
    void change(Domain domain) {
      domain.destroy(Flags.of().with(graceful, LifecycleFlag.GRACEFUL).array());
    }
  }

  @Command(
      name = "reboot",
      description = "Asks the guest to reboot, which may take its time or not listen.")
  static final class Reboot extends ChangeCommand {
    Reboot(Session session) {
      super(session, "asked to reboot");
    }

    @Override
    void change(Domain domain) {
      domain.reboot();
    }
  }

  @Command(name = "reset", description = "Resets a domain as by its button.")
  static final class Reset extends ChangeCommand {
    Reset(Session session) {
      super(session, "reset");
    }

    @Override
    void change(Domain domain) {
      domain.reset();
    }
  }
}
