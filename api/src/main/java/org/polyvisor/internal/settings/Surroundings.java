package org.polyvisor.internal.settings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What of the process and the machine bears on settings, taken at one moment.
 *
 * @param environment the variables
 * @param properties the Java system properties
 * @param systemFile the file for all users
 * @param userFile the file of this user; empty where no home is known
 * @param dataFolder the folder of this user's data; empty where no home is known
 * @param libvirtFile the file that libvirt's clients of this user read; empty where it is not known
 */
public record Surroundings(
    Map<String, String> environment,
    Map<String, String> properties,
    Path systemFile,
    Optional<Path> userFile,
    Optional<Path> dataFolder,
    Optional<Path> libvirtFile) {
  private static final String LIBVIRT_FILE = "libvirt/libvirt.conf";
  private static final String FILE = "polyvisor/polyvisor.properties";

  /** As they are now. */
  public static Surroundings now() {
    Map<String, String> environment = System.getenv();
    Map<String, String> properties = copy(System.getProperties());
    // libvirt's clients of root have the file of the system for their own.
    boolean root = properties.getOrDefault("user.name", "").equals("root");
    return new Surroundings(
        environment,
        properties,
        Path.of("/etc", FILE),
        userFile(environment, FILE),
        folder(environment, "XDG_DATA_HOME", ".local/share"),
        root ? Optional.of(Path.of("/etc", LIBVIRT_FILE)) : userFile(environment, LIBVIRT_FILE));
  }

  private static Optional<Path> userFile(Map<String, String> environment, String file) {
    return folder(environment, "XDG_CONFIG_HOME", ".config").map(base -> base.resolve(file));
  }

  private static Optional<Path> folder(
      Map<String, String> environment, String variable, String otherwise) {
    // The XDG rules: an empty or relative value counts as none.
    String base = environment.getOrDefault(variable, "");
    if (base.startsWith("/")) {
      return Optional.of(Path.of(base));
    }
    String home = environment.getOrDefault("HOME", System.getProperty("user.home", ""));
    return home.isEmpty() ? Optional.empty() : Optional.of(Path.of(home, otherwise));
  }

  private static Map<String, String> copy(Properties properties) {
    Map<String, String> copy = new HashMap<>();
    for (String name : properties.stringPropertyNames()) {
      copy.put(name, properties.getProperty(name, ""));
    }
    return copy;
  }
}
