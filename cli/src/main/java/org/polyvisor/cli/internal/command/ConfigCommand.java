package org.polyvisor.cli.internal.command;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polyvisor.EffectiveSetting;
import org.polyvisor.Polyvisor;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.io.Table;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.cli.internal.text.Nearest;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.model.Setting;
import org.polyvisor.model.SettingOrigin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "config",
    description = {
      "Shows every setting, its value and where that comes from; with -c, those of that connection.",
      "Files are /etc/polyvisor/polyvisor.properties and"
          + " $XDG_CONFIG_HOME/polyvisor/polyvisor.properties (else below ~/.config); a variable"
          + " POLYVISOR_CALL_DEADLINE sets call.deadline.",
      "uri.alias.NAME gives a URI a short name for -c; libvirt's own client file and"
          + " LIBVIRT_DEFAULT_URI count, too, where ours say nothing else."
    })
final class ConfigCommand extends Subcommand {
  @Option(
      names = "--explain",
      paramLabel = "KEY",
      description = "What one setting is for and what it takes.")
  private @Nullable String key;

  @Spec private CommandSpec spec = CommandSpec.create();

  ConfigCommand(Session session) {
    super(session);
  }

  @Override
  void run() {
    List<EffectiveSetting> settings =
        session().options().uri().isPresent() ? session().settings() : Polyvisor.settings();
    if (key != null) {
      explain(find(key, settings));
    } else if (session().options().json()) {
      session().show(() -> settings.stream().map(Views::setting).toList(), () -> "");
    } else {
      table(settings);
    }
  }

  private void table(List<EffectiveSetting> settings) {
    Table table = new Table("Key", "Value", "Origin");
    settings.forEach(s -> table.row(s.name(), shown(s.value()), origin(s)));
    session().print(table);
  }

  private static String origin(EffectiveSetting setting) {
    List<SettingOrigin> shadowed = setting.shadowed();
    return setting.origin()
        + setting.setting().otherwise().filter(o -> unset(setting)).map(o -> ": " + o).orElse("")
        + (shadowed.isEmpty()
            ? ""
            : shadowed.stream().map(Object::toString).collect(joining(", ", "; shadows ", "")));
  }

  private static boolean unset(EffectiveSetting setting) {
    return setting.value().isEmpty();
  }

  private EffectiveSetting find(String wanted, List<EffectiveSetting> settings) {
    List<String> names = settings.stream().map(EffectiveSetting::name).toList();
    return settings.stream()
        .filter(setting -> setting.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "unknown setting '" + wanted + "'" + Nearest.hint(wanted, names)));
  }

  private void explain(EffectiveSetting effective) {
    Setting<?> setting = effective.setting();
    if (session().options().json()) {
      session().show(() -> json(effective), () -> "");
      return;
    }
    line("Name:", Optional.of(effective.name()));
    line("Value:", effective.value());
    line("Origin:", Optional.of(origin(effective)));
    line("Takes:", Optional.of(setting.allowed()));
    line("Default:", defaultOf(setting).or(setting::otherwise));
    line("Description:", Optional.of(setting.description()));
  }

  private static Fields json(EffectiveSetting effective) {
    Setting<?> setting = effective.setting();
    return Views.setting(effective)
        .put("allowed", setting.allowed())
        .put("defaultValue", defaultOf(setting))
        .put("otherwise", setting.otherwise())
        .put("description", setting.description());
  }

  private static <T> Optional<String> defaultOf(Setting<T> setting) {
    return setting.defaultValue().map(setting::print);
  }

  private void line(String label, Optional<String> value) {
    session().out().line(String.format("%-15s %s", label, Printable.oneLine(shown(value))));
  }

  /** A list may be there and empty. */
  private static String shown(Optional<String> value) {
    return value.filter(known -> !known.isEmpty()).orElse("-");
  }
}
