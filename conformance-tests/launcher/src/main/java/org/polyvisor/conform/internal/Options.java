package org.polyvisor.conform.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What was asked for on the command line. */
@Command(
    name = "polyvisor conform",
    addMethodSubcommands = false,
    description = "Proves a driver against the contract, requirement by requirement.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:The driver conforms.",
      "1:It does not.",
      "2:Nothing was judged: the command line was not understood, or the URI cannot be opened,"
          + " or none of what was asked for could be driven.",
      "130:Interrupted (Ctrl-C); what was made is taken back."
    },
    footer = {
      "",
      "It touches no guest but those it makes (polyvisor-RUN-N) and those named by --guest.",
      "",
      "Try: polyvisor conform test:///default"
    })
final class Options {
  @Parameters(paramLabel = "URI", description = "The hypervisor, as test:///default.")
  String uri = "";

  @Option(
      names = "--profile",
      split = ",",
      paramLabel = "P",
      description = "Only requirements of these profiles: core, management, statistics, events.")
  List<String> profiles = new ArrayList<>();

  @Option(
      names = "--requirement",
      split = ",",
      paramLabel = "ID",
      description = "Only these requirements, as LIFE-012.")
  List<String> requirements = new ArrayList<>();

  @Option(names = "--plan", description = "Show what would be run; open nothing.")
  boolean plan;

  @Option(
      names = {"-r", "--read-only", "--readonly"},
      description = "Change nothing; look at guests as they are.")
  boolean readOnly;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Write report.html, report.json and TEST-conformance.xml there.")
  @Nullable Path report;

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Numbers.Whole.class,
      description = "Order and choices; replays a run.")
  @Nullable Long seed;

  @Option(names = "--json", description = "Write the result as JSON to standard output.")
  boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress on standard error.")
  boolean quiet;

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description = "XML of a domain that may be defined; it gets names of the kit's own.")
  @Nullable Path template;

  @Option(
      names = "--save-folder",
      paramLabel = "DIR",
      description = "Where domains may be saved: the hypervisor sees it under the same path.")
  @Nullable Path saveFolder;

  @Option(
      names = "--device",
      paramLabel = "FILE",
      description = "XML of a disk, an interface or a CD-ROM drive that may be plugged in.")
  List<Path> devices = new ArrayList<>();

  @Option(
      names = "--network",
      paramLabel = "FILE",
      description = "XML of a network that may be defined; it gets names of the kit's own.")
  @Nullable Path network;

  @Option(
      names = "--pool",
      paramLabel = "FILE",
      description = "XML of a storage pool that may be defined; it gets names of the kit's own.")
  @Nullable Path pool;

  @Option(
      names = "--guest",
      paramLabel = "NAME",
      description = "A guest that may be started, stopped and paused; may be repeated.")
  List<String> guests = new ArrayList<>();

  @Option(
      names = "--lack",
      split = ",",
      paramLabel = "OP",
      description = "An operation that is always refused, as reset; its refusal is proven.")
  List<String> lacks = new ArrayList<>();

  @Option(
      names = "--deviation",
      paramLabel = "ID=REASON[=LINK]",
      description = "A requirement that is known not to be met; or a file with one on each line.")
  List<String> deviations = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "ID@DATE=REASON[=LINK]",
      description =
          "A requirement that is not run up to that day; or a file with one on each line.")
  List<String> exclusions = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A setting of the driver, by its short name.")
  List<String> set = new ArrayList<>();

  @Option(
      names = "--drivers",
      paramLabel = "PATH",
      description = "A jar, or a folder as driver.path takes them, with the driver.")
  List<Path> drivers = new ArrayList<>();

  @Option(
      names = "--stretch",
      paramLabel = "X",
      converter = Numbers.Stretch.class,
      description = "Multiply all bounds, for a slow machine or hypervisor.")
  double stretch = 1;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  /** What was set, by name. */
  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String one : set) {
      int end = one.indexOf('=');
      if (end < 1) {
        throw new MisuseException("--set " + one + ": must be NAME=VALUE");
      }
      settings.put(one.substring(0, end), one.substring(end + 1));
    }
    return settings;
  }

  OptionalLong seedGiven() {
    return seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
  }
}
