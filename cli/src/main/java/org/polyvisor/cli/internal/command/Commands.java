package org.polyvisor.cli.internal.command;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.polyvisor.cli.internal.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** All commands, by name. Only those that a command line may mean are looked into. */
final class Commands {
  private static final List<String> NAMES =
      List.of(
          "list",
          "dominfo",
          "domstate",
          "dumpxml",
          "define",
          "undefine",
          "create",
          "start",
          "suspend",
          "resume",
          "shutdown",
          "destroy",
          "reboot",
          "reset",
          "save",
          "restore",
          "managedsave",
          "managedsave-remove",
          "dump",
          "autostart",
          "domrename",
          "desc",
          "metadata",
          "setmem",
          "setmaxmem",
          "setvcpus",
          "vcpucount",
          "attach-device",
          "detach-device",
          "update-device",
          "domblkinfo",
          "blockresize",
          "snapshot-create",
          "snapshot-create-as",
          "snapshot-list",
          "snapshot-info",
          "snapshot-dumpxml",
          "snapshot-current",
          "snapshot-parent",
          "snapshot-delete",
          "snapshot-revert",
          "domhostname",
          "domjobinfo",
          "cpu-stats",
          "domblklist",
          "domblkstat",
          "domifstat",
          "dommemstat",
          "domstats",
          "net-list",
          "net-info",
          "net-dumpxml",
          "net-start",
          "net-destroy",
          "net-autostart",
          "net-define",
          "net-create",
          "net-undefine",
          "net-name",
          "net-uuid",
          "pool-list",
          "pool-info",
          "pool-dumpxml",
          "pool-start",
          "pool-destroy",
          "pool-autostart",
          "pool-define",
          "pool-create",
          "pool-undefine",
          "pool-name",
          "pool-uuid",
          "event",
          "drivers",
          "parallels",
          "conform",
          "uri",
          "config",
          "version",
          "completion",
          "help");

  /** These want to know of all the others. */
  private static final Set<String> CURIOUS = Set.of("help", "completion");

  private Commands() {}

  static List<String> names() {
    return NAMES;
  }

  /** The program, with the commands that these arguments name; with all if they name none. */
  static CommandLine program(Session session, String... arguments) {
    CommandLine program = new CommandLine(session.options());
    // A domain may be called @name; virsh reads no files here either.
    program.setExpandAtFiles(false);
    program.getCommandSpec().versionProvider(Commands::version);
    List<String> given = Arrays.asList(arguments);
    List<String> meant = names().stream().filter(given::contains).toList();
    boolean curious = meant.stream().anyMatch(CURIOUS::contains) && !given.contains("--words");
    boolean all = meant.isEmpty() || curious;
    for (String name : all ? names() : meant) {
      add(program, name, make(name, session));
    }
    program.registerConverter(int.class, Commands::number);
    program.registerConverter(Integer.class, Commands::number);
    return program;
  }

  /** One of them. Switches, since a table of makers would have all made that are not wanted. */
  static Subcommand make(String name, Session session) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("no command '" + name + "'");
    }
    return basic(name, session);
  }

  private static Subcommand basic(String name, Session session) {
    return switch (name) {
      case "list" -> new ListCommand(session);
      case "dominfo" -> new DomInfoCommand(session);
      case "domstate" -> new DomStateCommand(session);
      case "dumpxml" -> new DumpXmlCommand(session);
      case "define" -> new DefineCommand(session);
      case "undefine" -> new UndefineCommand(session);
      case "create" -> new CreateCommand(session);
      case "start" -> new StartCommand(session);
      case "suspend" -> new LifecycleCommands.Suspend(session);
      case "resume" -> new LifecycleCommands.Resume(session);
      case "shutdown" -> new LifecycleCommands.Shutdown(session);
      case "destroy" -> new LifecycleCommands.Destroy(session);
      case "reboot" -> new LifecycleCommands.Reboot(session);
      case "reset" -> new LifecycleCommands.Reset(session);
      case "domblklist" -> new DomBlkListCommand(session);
      case "domblkstat" -> new DomBlkStatCommand(session);
      case "domifstat" -> new DomIfStatCommand(session);
      case "dommemstat" -> new DomMemStatCommand(session);
      case "domstats" -> new DomStatsCommand(session);
      case "event" -> new EventCommand(session);
      case "drivers" -> new DriversCommand(session);
      case "parallels" -> new ParallelsCommand(session);
      case "conform" -> new ConformCommand(session);
      case "uri" -> new UriCommand(session);
      case "config" -> new ConfigCommand(session);
      case "version" -> new VersionCommand(session);
      case "completion" -> new CompletionCommand(session);
      case "help" -> new HelpCommand(session);
      default -> keeping(name, session);
    };
  }

  /** What is done to a domain beyond its run state. */
  private static Subcommand keeping(String name, Session session) {
    return switch (name) {
      case "save" -> new SaveCommand(session);
      case "restore" -> new RestoreCommand(session);
      case "managedsave" -> new ManagedSaveCommand(session);
      case "managedsave-remove" -> new ManagedSaveRemoveCommand(session);
      case "dump" -> new DumpCommand(session);
      case "autostart" -> new AutostartCommand(session);
      case "domrename" -> new DomRenameCommand(session);
      case "desc" -> new DescCommand(session);
      case "metadata" -> new MetadataCommand(session);
      case "setmem" -> new SetMemCommand(session);
      case "setmaxmem" -> new SetMaxMemCommand(session);
      case "setvcpus" -> new SetVcpusCommand(session);
      case "vcpucount" -> new VcpuCountCommand(session);
      case "attach-device" -> new AttachDeviceCommand(session);
      case "detach-device" -> new DetachDeviceCommand(session);
      case "update-device" -> new UpdateDeviceCommand(session);
      case "domblkinfo" -> new DomBlkInfoCommand(session);
      case "blockresize" -> new BlockResizeCommand(session);
      case "snapshot-create" -> new SnapshotCreateCommand(session);
      case "snapshot-create-as" -> new SnapshotCreateAsCommand(session);
      case "snapshot-list" -> new SnapshotListCommand(session);
      case "snapshot-info" -> new SnapshotInfoCommand(session);
      case "snapshot-dumpxml" -> new SnapshotDumpXmlCommand(session);
      case "snapshot-current" -> new SnapshotCurrentCommand(session);
      case "snapshot-parent" -> new SnapshotParentCommand(session);
      case "snapshot-delete" -> new SnapshotDeleteCommand(session);
      case "snapshot-revert" -> new SnapshotRevertCommand(session);
      case "domhostname" -> new DomHostnameCommand(session);
      case "domjobinfo" -> new DomJobInfoCommand(session);
      case "cpu-stats" -> new CpuStatsCommand(session);
      default -> ResourceCommands.make(name, session);
    };
  }

  /** In the digits of this program alone: what Java takes beside them looks like something else. */
  private static int number(String text) {
    if (text.matches("-?[0-9]{1,9}")) {
      return Integer.parseInt(text);
    }
    throw new TypeConversionException(
        "'" + text + "' is no whole number of at most nine digits, as 4");
  }

  private static String[] version() {
    return new String[] {Version.line()};
  }

  private static void add(CommandLine program, String name, Object command) {
    CommandLine line = new CommandLine(command);
    line.getCommandSpec().versionProvider(Commands::version);
    program.addSubcommand(name, line);
    if (command instanceof ConformCommand) {
      ConformOptions.addTo(line.getCommandSpec());
    }
    if (command instanceof Subcommand) {
      ((Subcommand) command).nested().forEach((below, nested) -> add(line, below, nested));
    }
  }
}
