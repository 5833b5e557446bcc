package org.polyvisor.cli.internal.manual;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page, for {@code man}. */
public final class ManPage {
  private static final String ENDING =
      """
      .SH FILES
      .TP
      .I /etc/polyvisor/polyvisor.properties
      Settings for all users.
      .TP
      .I ~/.config/polyvisor/polyvisor.properties
      Settings of this user; below XDG_CONFIG_HOME if that is set.
      .TP
      .I ~/.config/polyvisor/auth.conf
      Users and passwords for hosts, in libvirt's form; the setting authfile names another file.
      .TP
      .I ~/.local/share/polyvisor/drivers
      Drivers of this user; below XDG_DATA_HOME if that is set.
      .SH ENVIRONMENT
      .TP
      .B POLYVISOR_CALL_DEADLINE
      Sets call.deadline; each setting has such a variable. "polyvisor config" lists the settings.
      .TP
      .B LIBVIRT_DEFAULT_URI
      The URI where neither \\-c nor the setting uri.default names one.
      .TP
      .B NO_COLOR
      No colours on a terminal, if it is set and not empty.
      .TP
      .B COLUMNS
      How wide the terminal is, where it shall not be asked.
      .SH SEE ALSO
      .BR virsh (1)
      """;

  private final StringBuilder page = new StringBuilder();

  private ManPage() {}

  /** The page. */
  public static String of(CommandLine program, String version) {
    ManPage man = new ManPage();
    man.raw(".TH POLYVISOR 1 \"\" \"Polyvisor " + version + "\" \"\"");
    man.raw(".SH NAME\npolyvisor \\- manages virtual machines on any hypervisor");
    man.raw(".SH SYNOPSIS\n.B polyvisor\n[\\fIoptions\\fR] \\fIcommand\\fR [\\fIarguments\\fR]");
    man.raw(".SH DESCRIPTION");
    man.text(program.getCommandSpec().usageMessage().description());
    man.text(program.getCommandSpec().usageMessage().footer());
    man.raw(".SH OPTIONS\nEvery command has these.");
    Told.own(program).forEach(man::option);
    man.raw(".SH COMMANDS");
    Told.below(program).forEach((name, command) -> man.command("polyvisor " + name, command));
    man.raw(".SH EXIT STATUS");
    man.exits(program.getCommandSpec().usageMessage().exitCodeList());
    return man.page + ENDING;
  }

  private void command(String name, CommandLine command) {
    StringBuilder head = new StringBuilder(".SS \"").append(escaped(name));
    command
        .getCommandSpec()
        .positionalParameters()
        .forEach(p -> head.append(p.arity().min() == 0 ? " [" : " ").append(label(p)));
    raw(head.append('"').toString());
    text(command.getCommandSpec().usageMessage().description());
    command.getCommandSpec().positionalParameters().forEach(p -> item(".I " + p.paramLabel(), p));
    Told.own(command).forEach(this::option);
    Told.below(command).forEach((word, below) -> command(name + " " + word, below));
  }

  private static String label(ArgSpec parameter) {
    return escaped(parameter.paramLabel())
        + (parameter.arity().max() > 1 ? "..." : "")
        + (parameter.arity().min() == 0 ? "]" : "");
  }

  private void option(OptionSpec option) {
    String value = Told.takesValue(option) ? " \\fI" + escaped(option.paramLabel()) + "\\fR" : "";
    item("\\fB" + escaped(String.join(", ", option.names())) + "\\fR" + value, option);
  }

  private void item(String head, ArgSpec argument) {
    raw(".TP\n" + head);
    text(Told.purpose(argument));
  }

  private void exits(Map<String, String> codes) {
    codes.forEach(
        (code, meaning) -> {
          raw(".TP\n.B " + code);
          text(meaning);
        });
  }

  private void text(String... sentences) {
    for (String sentence : sentences) {
      raw(sentence.isEmpty() ? ".PP" : escaped(sentence));
    }
  }

  private void raw(String lines) {
    page.append(lines).append('\n');
  }

  private static String escaped(String text) {
    String safe = text.replace("\\", "\\e").replace("-", "\\-");
    return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
  }
}
