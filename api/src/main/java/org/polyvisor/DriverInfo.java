package org.polyvisor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polyvisor.annotation.API;
import org.polyvisor.internal.load.FailedDriver;
import org.polyvisor.internal.load.FoundDriver;
import org.polyvisor.model.Setting;

/**
 * An installed driver, or one that could not be loaded.
 *
 * @param name the driver's name; the class for one that could not be loaded
 * @param description what it drives; empty if nobody says
 * @param vendor who made it; empty if nobody says
 * @param schemes the URI schemes it serves
 * @param examples URIs as a user would write them
 * @param settings the settings it knows, by short name
 * @param location the jar or folder it came from
 * @param problem why it could not be loaded; empty if it could
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record DriverInfo(
    String name,
    String description,
    String vendor,
    Set<String> schemes,
    List<String> examples,
    List<Setting<?>> settings,
    String location,
    Optional<String> problem) {

  static DriverInfo of(FoundDriver found) {
    var descriptor = found.descriptor();
    return new DriverInfo(
        descriptor.name(),
        descriptor.description(),
        descriptor.vendor(),
        descriptor.schemes(),
        descriptor.examples(),
        descriptor.settings(),
        found.location(),
        Optional.empty());
  }

  static DriverInfo of(FailedDriver failed) {
    return new DriverInfo(
        failed.className(),
        "",
        "",
        Set.of(),
        List.of(),
        List.of(),
        failed.location(),
        Optional.of(failed.message()));
  }
}
