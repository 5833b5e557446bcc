package org.polyvisor.internal.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polyvisor.model.Setting;
import org.polyvisor.model.SettingLayer;

/**
 * Where plug-in folders are. Found out before anything else, since only the drivers there tell
 * which other settings there are.
 */
public final class DriverPath {
  private static final String HOME = "polyvisor/drivers";

  private DriverPath() {}

  /**
   * The places that are named.
   *
   * @param builder what the app set, by full key
   * @throws org.polyvisor.error.InvalidArgumentException if a file cannot be read
   */
  public static List<Path> of(
      Surroundings surroundings, SettingsFiles files, Map<String, List<String>> builder) {
    Setting<List<String>> key = ApiSettings.DRIVER_PATH;
    Layers layers = Layers.ofOne(key, surroundings, files);
    if (builder.containsKey(key.name())) {
      layers.put(SettingLayer.BUILDER, key.name(), builder.get(key.name()), "");
    }
    return Effective.ofApi(layers).get(key).stream().map(Path::of).toList();
  }

  /** The folder of this user, whether it is there or not; empty where no home is known. */
  public static Optional<Path> home(Surroundings surroundings) {
    return surroundings.dataFolder().map(folder -> folder.resolve(HOME));
  }
}
