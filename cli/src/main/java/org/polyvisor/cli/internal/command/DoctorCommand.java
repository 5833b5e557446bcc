package org.polyvisor.cli.internal.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polyvisor.EffectiveSetting;
import org.polyvisor.Polyvisor;
import org.polyvisor.cli.internal.doctor.Doctor;
import org.polyvisor.cli.internal.doctor.Report;
import org.polyvisor.cli.internal.session.FailedException;
import org.polyvisor.cli.internal.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "doctor",
    description = {
      "Examines the Parallels SDK of this machine: library, login, guests, one event with"
          + " statistics. Changes nothing. What it prints helps whoever has to find out why"
          + " something does not work.",
      "Without --library it is the one that the setting sdk.library names, or the variable"
          + " POLYVISOR_PARALLELS_SDK, or the first of the vendor's usual places."
    })
final class DoctorCommand extends Subcommand {
  private static final String SETTING = "driver.parallels.sdk.library";

  @Option(
      names = "--mask",
      description = "Names and UUIDs are replaced by numbers, so that it can be shown to others.")
  private boolean masking;

  @Option(
      names = "--library",
      paramLabel = "PATH",
      description = "The vendor's library, or its folder.")
  private @Nullable String library;

  DoctorCommand(Session session) {
    super(session);
  }

  @Override
  void run() {
    Report report = examine();
    session().show(report::json, report::text);
    if (!report.isGood()) {
      throw new FailedException("not all of it works");
    }
  }

  private Report examine() {
    try {
      return new Doctor(masking).examine(Optional.ofNullable(library).or(DoctorCommand::setting));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailedException("interrupted", e);
    }
  }

  private static Optional<String> setting() {
    return Polyvisor.settings().stream()
        .filter(setting -> setting.name().equals(SETTING))
        .findFirst()
        .flatMap(EffectiveSetting::value);
  }
}
