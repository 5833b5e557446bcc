package org.polyvisor.cli.internal.command;

import java.util.List;
import java.util.function.Function;
import org.polyvisor.DriverInfo;
import org.polyvisor.Polyvisor;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.io.Style;
import org.polyvisor.cli.internal.io.Table;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.model.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "drivers",
    description = "Lists the drivers that are installed, and those that cannot be loaded.")
final class DriversCommand extends Subcommand {
  @Option(
      names = "--verbose",
      description = "With vendor, example URIs and settings, and where was searched.")
  private boolean verbose;

  DriversCommand(Session session) {
    super(session);
  }

  @Override
  void run() {
    List<DriverInfo> drivers = Polyvisor.drivers();
    if (session().options().json()) {
      session().show(() -> drivers.stream().map(DriversCommand::json).toList(), () -> "");
    } else if (verbose) {
      drivers.forEach(this::describe);
      Polyvisor.driverPlaces().forEach(place -> line("Searched:", place));
    } else {
      table(drivers);
    }
  }

  private void table(List<DriverInfo> drivers) {
    Table table = new Table("Name", "Schemes", "Location", "Description");
    for (DriverInfo driver : drivers) {
      boolean broken = driver.problem().isPresent();
      table.row(
          broken ? Style.RED : Style.PLAIN,
          driver.name(),
          broken ? "-" : String.join(", ", driver.schemes()),
          driver.location(),
          driver.problem().map(why -> "cannot be loaded: " + why).orElse(driver.description()));
    }
    session().print(table);
  }

  private void describe(DriverInfo driver) {
    line("Name:", driver.name());
    driver.problem().ifPresent(why -> line("Problem:", why));
    line("Schemes:", String.join(", ", driver.schemes()));
    line("Location:", driver.location());
    line("Vendor:", driver.vendor());
    line("Description:", driver.description());
    driver.examples().forEach(example -> line("Example:", example));
    driver
        .settings()
        .forEach(s -> line("Setting:", s.name() + ": " + s.description() + " " + s.allowed()));
    session().out().line("");
  }

  private void line(String label, String value) {
    if (!value.isEmpty()) {
      session().out().line(String.format("%-15s %s", label, Printable.oneLine(value)));
    }
  }

  private static Fields json(DriverInfo driver) {
    return new Fields()
        .put("name", driver.name())
        .put("description", driver.description())
        .put("vendor", driver.vendor())
        .put("schemes", driver.schemes())
        .put("examples", driver.examples())
        .put("settings", list(driver.settings(), DriversCommand::json))
        .put("location", driver.location())
        .put("problem", driver.problem());
  }

  private static Fields json(Setting<?> setting) {
    return new Fields()
        .put("name", setting.name())
        .put("description", setting.description())
        .put("allowed", setting.allowed());
  }

  private static <T> List<Fields> list(List<? extends T> values, Function<T, Fields> json) {
    return values.stream().map((T value) -> json.apply(value)).toList();
  }
}
