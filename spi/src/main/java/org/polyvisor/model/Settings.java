package org.polyvisor.model;

import java.util.List;
import java.util.Optional;
import org.polyvisor.annotation.API;

/**
 * The values in force, each with its origin. Immutable, safe for any thread.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Settings {
  /**
   * The value of a key that has a default or was given.
   *
   * @throws org.polyvisor.error.InvalidArgumentException if there is neither; the message names the
   *     key and what it takes
   * @throws IllegalArgumentException if nobody declared the key
   */
  <T> T get(Setting<T> setting);

  /**
   * The value of a key, if it has one.
   *
   * @throws IllegalArgumentException if nobody declared the key
   */
  <T> Optional<T> find(Setting<T> setting);

  /**
   * Where the value of a key comes from.
   *
   * @throws IllegalArgumentException if nobody declared the key
   */
  SettingOrigin origin(Setting<?> setting);

  /**
   * Where else values of a key were given that do not count, since those of {@link
   * #origin(Setting)} win; the strongest first.
   *
   * @throws IllegalArgumentException if nobody declared the key
   */
  default List<SettingOrigin> shadowed(Setting<?> setting) {
    origin(setting);
    return List.of();
  }

  /** All keys that are declared here, by name. */
  List<Setting<?>> keys();
}
