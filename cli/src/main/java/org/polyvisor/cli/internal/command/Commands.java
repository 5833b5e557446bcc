package org.polyvisor.cli.internal.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.polyvisor.cli.internal.session.Session;
import picocli.CommandLine;

/** All commands, by name. Only those that a command line may mean are looked into. */
final class Commands {
  private static final List<String> RESOURCES =
      List.of(
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
          "pool-uuid");

  private static final Map<String, Function<Session, Subcommand>> ALL = all();

  /** These want to know of all the others. */
  private static final Set<String> CURIOUS = Set.of("help", "completion");

  private Commands() {}

  private static Map<String, Function<Session, Subcommand>> all() {
    Map<String, Function<Session, Subcommand>> all = new LinkedHashMap<>();
    all.put("list", ListCommand::new);
    all.put("dominfo", DomInfoCommand::new);
    all.put("domstate", DomStateCommand::new);
    all.put("dumpxml", DumpXmlCommand::new);
    all.put("define", DefineCommand::new);
    all.put("undefine", UndefineCommand::new);
    all.put("create", CreateCommand::new);
    all.put("start", StartCommand::new);
    all.put("suspend", LifecycleCommands.Suspend::new);
    all.put("resume", LifecycleCommands.Resume::new);
    all.put("shutdown", LifecycleCommands.Shutdown::new);
    all.put("destroy", LifecycleCommands.Destroy::new);
    all.put("reboot", LifecycleCommands.Reboot::new);
    all.put("reset", LifecycleCommands.Reset::new);
    addKeeping(all);
    all.put("domblklist", DomBlkListCommand::new);
    all.put("domblkstat", DomBlkStatCommand::new);
    all.put("domifstat", DomIfStatCommand::new);
    all.put("dommemstat", DomMemStatCommand::new);
    all.put("domstats", DomStatsCommand::new);
    for (String name : RESOURCES) {
      all.put(name, session -> ResourceCommands.make(name, session));
    }
    all.put("event", EventCommand::new);
    all.put("drivers", DriversCommand::new);
    all.put("parallels", ParallelsCommand::new);
    all.put("conform", ConformCommand::new);
    all.put("uri", UriCommand::new);
    all.put("config", ConfigCommand::new);
    all.put("version", VersionCommand::new);
    all.put("completion", CompletionCommand::new);
    all.put("help", HelpCommand::new);
    return all;
  }

  /** What is done to a domain beyond its run state. */
  private static void addKeeping(Map<String, Function<Session, Subcommand>> all) {
    all.put("save", SaveCommand::new);
    all.put("restore", RestoreCommand::new);
    all.put("managedsave", ManagedSaveCommand::new);
    all.put("managedsave-remove", ManagedSaveRemoveCommand::new);
    all.put("dump", DumpCommand::new);
    all.put("autostart", AutostartCommand::new);
    all.put("domrename", DomRenameCommand::new);
    all.put("desc", DescCommand::new);
    all.put("metadata", MetadataCommand::new);
    all.put("setmem", SetMemCommand::new);
    all.put("setmaxmem", SetMaxMemCommand::new);
    all.put("setvcpus", SetVcpusCommand::new);
    all.put("vcpucount", VcpuCountCommand::new);
    all.put("attach-device", AttachDeviceCommand::new);
    all.put("detach-device", DetachDeviceCommand::new);
    all.put("update-device", UpdateDeviceCommand::new);
    all.put("domblkinfo", DomBlkInfoCommand::new);
    all.put("blockresize", BlockResizeCommand::new);
    all.put("snapshot-create", SnapshotCreateCommand::new);
    all.put("snapshot-create-as", SnapshotCreateAsCommand::new);
    all.put("snapshot-list", SnapshotListCommand::new);
    all.put("snapshot-info", SnapshotInfoCommand::new);
    all.put("snapshot-dumpxml", SnapshotDumpXmlCommand::new);
    all.put("snapshot-current", SnapshotCurrentCommand::new);
    all.put("snapshot-parent", SnapshotParentCommand::new);
    all.put("snapshot-delete", SnapshotDeleteCommand::new);
    all.put("snapshot-revert", SnapshotRevertCommand::new);
    all.put("domhostname", DomHostnameCommand::new);
    all.put("domjobinfo", DomJobInfoCommand::new);
    all.put("cpu-stats", CpuStatsCommand::new);
  }

  static List<String> names() {
    return List.copyOf(ALL.keySet());
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
    return program;
  }

  /** One of them. */
  static Subcommand make(String name, Session session) {
    Function<Session, Subcommand> maker = ALL.get(name);
    if (maker == null) {
      throw new IllegalArgumentException("no command '" + name + "'");
    }
    return maker.apply(session);
  }

  private static String[] version() {
    return new String[] {Version.line()};
  }

  private static void add(CommandLine program, String name, Object command) {
    CommandLine line = new CommandLine(command);
    line.getCommandSpec().versionProvider(Commands::version);
    program.addSubcommand(name, line);
    if (command instanceof Subcommand) {
      ((Subcommand) command).nested().forEach((below, nested) -> add(line, below, nested));
    }
  }
}
