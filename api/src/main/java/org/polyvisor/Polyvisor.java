package org.polyvisor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polyvisor.annotation.API;
import org.polyvisor.internal.auth.Who;
import org.polyvisor.internal.connect.OpenPlan;
import org.polyvisor.internal.connect.Selector;
import org.polyvisor.internal.load.Drivers;
import org.polyvisor.internal.load.Inventory;
import org.polyvisor.internal.load.PluginPlaces;
import org.polyvisor.internal.settings.DriverPath;
import org.polyvisor.internal.settings.SettingsFiles;
import org.polyvisor.internal.settings.Surroundings;

/**
 * Where everything begins: opens connections and says which drivers there are.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Polyvisor {
  private Polyvisor() {}

  /**
   * Opens a connection.
   *
   * @param uri as {@code test:///default}, {@code parallels:///system}, {@code
   *     qemu:///attach?monitor=/run/vm.sock}; {@code parallels://host/system} with credentials from
   *     a file, see {@link ConnectionBuilder#credentials(String, char[])}
   * @throws org.polyvisor.error.InvalidArgumentException if the URI or a setting cannot be right,
   *     or no driver serves its scheme
   * @throws org.polyvisor.error.VirtException if the hypervisor cannot be reached
   */
  public static Connection open(String uri) {
    return builder().uri(uri).open();
  }

  /**
   * Opens a connection to the URI of the setting {@code uri.default}; without one, to the first
   * that an installed driver finds: parallels, then qemu, then the others by name.
   *
   * @throws org.polyvisor.error.VirtException as {@link #open(String)}; also if no driver finds any
   */
  public static Connection open() {
    return builder().open();
  }

  /** Opens a connection with more words. */
  public static ConnectionBuilder builder() {
    return new ConnectionBuilder();
  }

  private static Inventory installed() {
    Surroundings now = Surroundings.now();
    List<Path> named = DriverPath.of(now, new SettingsFiles(), Map.of());
    return Drivers.installed(Optional.empty(), new PluginPlaces(named, DriverPath.home(now)));
  }

  /** The drivers that are installed, those that could not be loaded included, with the reason. */
  public static List<DriverInfo> drivers() {
    Inventory inventory = installed();
    List<DriverInfo> all = new ArrayList<>();
    inventory.drivers().forEach(driver -> all.add(DriverInfo.of(driver)));
    inventory.failures().forEach(failure -> all.add(DriverInfo.of(failure)));
    return List.copyOf(all);
  }

  /**
   * Where drivers are looked for now, as people read it: the class path or other class loaders, the
   * places of the setting {@code driver.path}, and the folder of this user's drivers.
   *
   * @throws org.polyvisor.error.InvalidArgumentException if a plug-in folder cannot be read
   */
  public static List<String> driverPlaces() {
    return installed().places();
  }

  /**
   * What sees the classes of the driver that serves a scheme, as {@code qemu}: for whoever needs a
   * class of its own, as a facet that only it has, when it may come from a plug-in folder.
   *
   * @throws org.polyvisor.error.InvalidArgumentException if a plug-in folder cannot be read
   */
  public static Optional<ClassLoader> driverLoader(String scheme) {
    Inventory inventory = installed();
    return inventory.serving(scheme).stream()
        .findFirst()
        .map(driver -> driver.provider().getClass().getClassLoader());
  }

  /**
   * The settings in force outside of any connection, those of all installed drivers included, by
   * full name.
   *
   * @throws org.polyvisor.error.InvalidArgumentException if a file, a variable or a property holds
   *     something that cannot be right
   */
  public static List<EffectiveSetting> settings() {
    OpenPlan plan = new OpenPlan(Optional.empty(), false, Map.of(), Who.UNSAID, Optional.empty());
    List<EffectiveSetting> all = new ArrayList<>();
    Selector.explain(plan)
        .forEach((prefix, settings) -> all.addAll(EffectiveSetting.all(prefix, settings)));
    return List.copyOf(all);
  }
}
