package org.polyvisor.conform.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.polyvisor.conformance.setup.Target;
import org.polyvisor.model.Operation;

/** Makes the target that options describe. */
final class Targets {
  private Targets() {}

  /** A maker of targets, one for each requirement. */
  static Supplier<Target> of(Options options, Optional<String> template) {
    return () -> target(options, template);
  }

  private static Target target(Options options, Optional<String> template) {
    Target target = Target.of(options.uri).guests(options.guests.toArray(new String[0]));
    options.settings().forEach(target::setting);
    template.ifPresent(target::template);
    means(options, target);
    options.lacks.forEach(name -> target.lack(operation(name)));
    Deviations.read(options.deviations).forEach(target::deviation);
    Exclusions.read(options.exclusions).forEach(target::exclude);
    return options.readOnly ? target.readOnly() : target;
  }

  private static void means(Options options, Target target) {
    Optional.ofNullable(options.saveFolder).ifPresent(folder -> target.folder(whole(folder)));
    target.devices(Documents.devices("--device", options.devices));
    Optional.ofNullable(options.network)
        .ifPresent(file -> target.network(Documents.named("--network", file, "network")));
    Optional.ofNullable(options.pool)
        .ifPresent(file -> target.pool(Documents.named("--pool", file, "pool")));
  }

  private static Path whole(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new MisuseException("--save-folder " + folder + ": is no folder");
    }
    return folder.toAbsolutePath();
  }

  private static Operation operation(String name) {
    return Operation.known().stream()
        .filter(operation -> operation.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new MisuseException("--lack " + name + ": known are " + Operation.known()));
  }

  /** What the file of {@code --template} has. */
  static Optional<String> template(Options options) {
    return Optional.ofNullable(options.template)
        .map(file -> Documents.named("--template", file, "domain"));
  }
}
