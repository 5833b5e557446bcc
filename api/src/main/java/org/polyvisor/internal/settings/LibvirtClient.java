package org.polyvisor.internal.settings;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.SettingLayer;
import org.polyvisor.spi.SettingsFileReader;

/**
 * What a user has told libvirt's clients already: the default URI and aliases. It is another
 * program's, so that what is wrong with it is told and left out, and what is ours wins.
 */
final class LibvirtClient {
  private static final System.Logger LOG = System.getLogger(LibvirtClient.class.getName());
  private static final String VARIABLE = "LIBVIRT_DEFAULT_URI";
  private static final String ALIASES = "uri_aliases";
  private static final String DEFAULT = "uri_default";
  private static final int MAXIMUM_COMMENTS = 16_384;

  private LibvirtClient() {}

  static void variable(Map<String, String> environment, Layers layers) {
    String value = environment.getOrDefault(VARIABLE, "");
    if (!value.isBlank()) {
      layers.put(SettingLayer.LIBVIRT_ENVIRONMENT, "uri.default", List.of(value), VARIABLE);
    }
  }

  static void read(Layers layers, Path file) {
    if (Layers.isMissing(file) || saysNothing(file)) {
      return;
    }
    try {
      ServiceLoader.load(SettingsFileReader.class, LibvirtClient.class.getClassLoader())
          .findFirst()
          .ifPresent(found -> found.readLibvirtClient(file).forEach(e -> entry(layers, file, e)));
    } catch (VirtException e) {
      leftOut(e);
    }
  }

  /**
   * Whether it has comments alone, as it comes with libvirt: to read it in earnest takes longer.
   */
  private static boolean saysNothing(Path file) {
    if (!Files.isRegularFile(file)) {
      return false; // a pipe would never be read to its end; its reader says what is wrong with it
    }
    try (InputStream bytes = new FileInputStream(file.toFile())) {
      String text = new String(bytes.readNBytes(MAXIMUM_COMMENTS), StandardCharsets.ISO_8859_1);
      return text.length() < MAXIMUM_COMMENTS && hasCommentsAlone(text);
    } catch (IOException e) {
      return false; // so that whoever reads it says why not
    }
  }

  private static boolean hasCommentsAlone(String text) {
    int end;
    for (int at = 0; at < text.length(); at = end + 1) {
      end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String line = text.substring(at, end);
      if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
        return false;
      }
    }
    return true;
  }

  private static void entry(Layers layers, Path file, SettingsFileReader.Entry entry) {
    String place = file + ", line " + entry.line();
    if (entry.key().equals(DEFAULT)) {
      put(layers, "uri.default", entry.values(), place);
    } else if (entry.key().equals(ALIASES)) {
      Set<String> seen = new HashSet<>();
      entry.values().forEach(alias -> alias(layers, alias, seen, place));
    }
  }

  /** The first of a name counts, as for libvirt itself. */
  private static void alias(Layers layers, String alias, Set<String> seen, String place) {
    int equals = alias.indexOf('=');
    if (equals <= 0) {
      LOG.log(Level.WARNING, () -> place + ": '" + alias + "' is no NAME=URI; it is left out");
    } else if (seen.add(alias.substring(0, equals))) {
      String key = Aliases.FAMILY + "." + alias.substring(0, equals);
      put(layers, key, List.of(alias.substring(equals + 1)), place);
    }
  }

  /** One that is wrong costs no other. */
  private static void put(Layers layers, String key, List<String> values, String place) {
    try {
      layers.put(SettingLayer.LIBVIRT_FILE, key, values, place);
    } catch (VirtException e) {
      leftOut(e);
    }
  }

  private static void leftOut(VirtException why) {
    LOG.log(Level.WARNING, () -> why.getMessage() + "; it is left out");
  }
}
