package org.polyvisor.spi;

import java.nio.file.Path;
import java.util.List;
import org.polyvisor.annotation.API;

/**
 * Reads settings files. Found by {@link java.util.ServiceLoader}, and only where a file exists, so
 * that an app without one carries no configuration library.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SettingsFileReader {
  /**
   * The entries of a file, in their order.
   *
   * @throws org.polyvisor.error.InvalidArgumentException if it cannot be read or is no settings
   *     file; the message names file and line
   */
  List<Entry> read(Path file);

  /**
   * The entries of libvirt's own configuration file for clients, in their order.
   *
   * @throws org.polyvisor.error.InvalidArgumentException if it cannot be read or is no such file;
   *     the message names file and line
   */
  default List<Entry> readLibvirtClient(Path file) {
    return List.of();
  }

  /**
   * One entry.
   *
   * @param key as it stands there
   * @param values one, or several where the file has a list
   * @param line counted from 1
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  record Entry(String key, List<String> values, int line) {
    /** Copies the values. */
    public Entry {
      values = List.copyOf(values);
    }
  }
}
