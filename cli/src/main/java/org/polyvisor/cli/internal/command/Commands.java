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
  private static final Map<String, Function<Session, Object>> ALL = all();

  /** These want to know of all the others. */
  private static final Set<String> CURIOUS = Set.of("help", "completion");

  private static final CommandLine.IVersionProvider VERSION = () -> new String[] {Version.line()};

  private Commands() {}

  private static Map<String, Function<Session, Object>> all() {
    Map<String, Function<Session, Object>> all = new LinkedHashMap<>();
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
    all.put("domblklist", DomBlkListCommand::new);
    all.put("domblkstat", DomBlkStatCommand::new);
    all.put("domifstat", DomIfStatCommand::new);
    all.put("dommemstat", DomMemStatCommand::new);
    all.put("domstats", DomStatsCommand::new);
    all.put("event", EventCommand::new);
    all.put("drivers", DriversCommand::new);
    all.put("conform", ConformCommand::new);
    all.put("uri", UriCommand::new);
    all.put("config", ConfigCommand::new);
    all.put("version", VersionCommand::new);
    all.put("completion", CompletionCommand::new);
    all.put("help", HelpCommand::new);
    return all;
  }

  static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  /** The program, with the commands that these arguments name; with all if they name none. */
  static CommandLine program(Session session, String... arguments) {
    CommandLine program = new CommandLine(session.options());
    // A domain may be called @name; virsh reads no files here either.
    program.setExpandAtFiles(false);
    program.getCommandSpec().versionProvider(VERSION);
    List<String> given = Arrays.asList(arguments);
    List<String> meant = names().stream().filter(given::contains).toList();
    boolean all = meant.isEmpty() || meant.stream().anyMatch(CURIOUS::contains);
    for (String name : all ? names() : meant) {
      add(program, name, ALL.getOrDefault(name, any -> name).apply(session));
    }
    return program;
  }

  private static void add(CommandLine program, String name, Object command) {
    CommandLine line = new CommandLine(command);
    line.getCommandSpec().versionProvider(VERSION);
    program.addSubcommand(name, line);
  }
}
