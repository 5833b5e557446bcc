package org.polyvisor.driver.parallels.jna.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.polyvisor.driver.parallels.sdk.SdkMissingException;

/**
 * Where the library may be, in this order: what the setting names, what the environment names, the
 * vendor's places. Newer versions before older ones, a name without a number last. Reads folders
 * and loads nothing.
 */
final class LibrarySearch {
  /** The variable that names a library or its folder, unless the setting does. */
  static final String VARIABLE = "POLYVISOR_PARALLELS_SDK";

  private static final List<String> LINUX_NAMES =
      List.of("libprl_sdk.so.9", "libprl_sdk.so.8", "libprl_sdk.so.7", "libprl_sdk.so");
  private static final List<String> LINUX_FOLDERS =
      List.of("/usr/lib64", "/usr/lib", "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu");
  private static final List<String> MAC_NAMES =
      List.of("libprl_sdk.dylib", "ParallelsVirtualizationSDK");
  private static final List<String> MAC_FOLDERS =
      List.of("/usr/local/lib", "/Library/Frameworks/ParallelsVirtualizationSDK.framework");

  private final Optional<String> setting;
  private final Optional<String> variable;
  private final boolean mac;

  LibrarySearch(Optional<String> setting, Optional<String> variable, String system) {
    this.setting = setting;
    this.variable = variable;
    this.mac = system.toLowerCase(Locale.ROOT).contains("mac");
  }

  /** On this machine. */
  static LibrarySearch here(Optional<String> setting) {
    return new LibrarySearch(
        setting,
        Optional.ofNullable(System.getenv(VARIABLE)).filter(value -> !value.isBlank()),
        System.getProperty("os.name", ""));
  }

  /**
   * The first that there is.
   *
   * @throws SdkMissingException with all paths that were tried
   */
  Path find() {
    List<Path> tried = new ArrayList<>();
    for (Path candidate : candidates()) {
      if (Files.isRegularFile(candidate)) {
        return candidate;
      }
      tried.add(candidate);
    }
    throw new SdkMissingException(missing(tried));
  }

  private List<Path> candidates() {
    Optional<String> named = setting.isPresent() ? setting : variable;
    List<Path> all = new ArrayList<>();
    if (named.isPresent()) {
      addNamed(all, Path.of(named.get()).toAbsolutePath());
      return all;
    }
    (mac ? MAC_FOLDERS : LINUX_FOLDERS).forEach(folder -> addFolder(all, Path.of(folder)));
    return all;
  }

  private void addNamed(List<Path> all, Path named) {
    if (Files.isDirectory(named)) {
      addFolder(all, named);
    } else {
      all.add(named);
    }
  }

  private void addFolder(List<Path> all, Path folder) {
    (mac ? MAC_NAMES : LINUX_NAMES).forEach(name -> all.add(folder.resolve(name)));
  }

  private String missing(List<Path> tried) {
    String paths = String.join(", ", tried.stream().map(Path::toString).toList());
    if (setting.isPresent()) {
      return "there is no Parallels SDK at " + paths + ", which the setting sdk.library names";
    }
    if (variable.isPresent()) {
      return "there is no Parallels SDK at "
          + paths
          + ", which the variable "
          + VARIABLE
          + " names";
    }
    return "the Parallels SDK (libprl_sdk) is not installed: searched "
        + String.join(", ", mac ? MAC_FOLDERS : LINUX_FOLDERS)
        + " for "
        + String.join(", ", mac ? MAC_NAMES : LINUX_NAMES)
        + "; it comes with Parallels or Virtuozzo, as the package libprlsdk; another place is named"
        + " by the setting sdk.library or the variable "
        + VARIABLE;
  }
}
