package org.polyvisor.internal.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where plug-ins may be.
 *
 * @param named places that somebody named, which must be there
 * @param home the folder of this user, which need not be there
 */
public record PluginPlaces(List<Path> named, Optional<Path> home) {
  /** Copies the list. */
  public PluginPlaces {
    named = List.copyOf(named);
  }

  /** Those to look into, the user's own last. */
  List<Path> all() {
    List<Path> all = new ArrayList<>(named);
    home.filter(Files::isDirectory).ifPresent(all::add);
    return all;
  }

  /** All of them, as people read it. */
  List<String> told() {
    List<String> told = new ArrayList<>(named.stream().map(Path::toString).toList());
    home.ifPresent(
        folder -> told.add(folder + (Files.isDirectory(folder) ? "" : " (which is not there)")));
    return told;
  }
}
