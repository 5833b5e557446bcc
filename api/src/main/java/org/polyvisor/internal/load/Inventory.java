package org.polyvisor.internal.load;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What was found at one moment.
 *
 * @param drivers those that can be used
 * @param failures those that cannot
 * @param places where was looked, as people read it
 */
public record Inventory(
    List<FoundDriver> drivers, List<FailedDriver> failures, List<String> places) {
  /** Copies the lists. */
  public Inventory {
    drivers = List.copyOf(drivers);
    failures = List.copyOf(failures);
    places = List.copyOf(places);
  }

  /** The drivers that serve a scheme; more than one is a conflict. */
  public List<FoundDriver> serving(String scheme) {
    return drivers.stream().filter(d -> d.descriptor().schemes().contains(scheme)).toList();
  }

  /** All schemes that are served, in alphabetical order. */
  public List<String> schemes() {
    return List.copyOf(
        new TreeSet<>(drivers.stream().flatMap(d -> d.descriptor().schemes().stream()).toList()));
  }

  /** How many jars or folders the drivers, good and bad, came from. */
  public long locations() {
    return Stream.concat(
            drivers.stream().map(FoundDriver::location),
            failures.stream().map(FailedDriver::location))
        .distinct()
        .count();
  }
}
