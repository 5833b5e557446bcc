package org.polyvisor.cli.internal.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What the conformance launcher takes, for help, shells and the manual alone: the launcher itself
 * is not there as a rule. Written down here, and held equal to its options by one of its tests.
 */
final class ConformOptions {
  /** A name, what follows it or {@code -}, and what it is for. */
  static final String TEXT =
      """
      --profile P Only requirements of these profiles: core, management, statistics, events.
      --requirement ID Only these requirements, as LIFE-012.
      --plan - Show what would be run; open nothing.
      --report DIR Write report.html, report.json and TEST-conformance.xml there.
      --seed N Order and choices; replays a run.
      --template FILE XML of a domain that may be defined; it gets names of the kit's own.
      --save-folder DIR Where domains may be saved: the hypervisor sees it under the same path.
      --device FILE XML of a disk, an interface or a CD-ROM drive that may be plugged in.
      --network FILE XML of a network that may be defined; it gets names of the kit's own.
      --pool FILE XML of a storage pool that may be defined; it gets names of the kit's own.
      --guest NAME A guest that may be started, stopped and paused; may be repeated.
      --lack OP An operation that is always refused, as reset; its refusal is proven.
      --deviation ID=REASON[=LINK] A requirement that is known not to be met; or a file with one on each line.
      --exclude ID@DATE=REASON[=LINK] A requirement that is not run up to that day; or a file with one on each line.
      --set NAME=VALUE A setting of the driver, by its short name.
      --drivers PATH A jar, or a folder as driver.path takes them, with the driver.
      --stretch X Multiply all bounds, for a slow machine or hypervisor.
      """;

  private ConformOptions() {}

  /** Adds them, and the URI. */
  static void addTo(CommandSpec conform) {
    TEXT.lines().forEach(line -> conform.addOption(option(line.split(" ", 3))));
    conform.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("0..1")
            .paramLabel("URI")
            .type(String.class)
            .description("The hypervisor, as test:///default.")
            .build());
  }

  private static OptionSpec option(String... words) {
    boolean flag = words[1].equals("-");
    OptionSpec.Builder option = OptionSpec.builder(words[0]).description(words[2]);
    return flag
        ? option.type(boolean.class).build()
        : option.type(String.class).arity("1").paramLabel(words[1]).build();
  }
}
