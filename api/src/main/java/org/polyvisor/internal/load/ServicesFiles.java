package org.polyvisor.internal.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reads services files a second time, to know which jar names which class: what ServiceLoader
 * throws does not say.
 */
final class ServicesFiles {
  private static final int MAXIMUM_LINES = 1000;

  private ServicesFiles() {}

  /** A line of a services file, or the file as a whole if it cannot be read. */
  record Entry(String className, String location) {}

  static List<Entry> read(ClassLoader loader, String service) {
    List<Entry> entries = new ArrayList<>();
    try {
      for (URL url : Collections.list(loader.getResources("META-INF/services/" + service))) {
        read(url, entries);
      }
    } catch (IOException e) {
      entries.add(new Entry("META-INF/services/" + service, loader + " (" + e.getMessage() + ")"));
    }
    return entries;
  }

  private static void read(URL url, List<Entry> entries) {
    String location = location(url);
    try (BufferedReader lines = open(url)) {
      for (int i = 0; i < MAXIMUM_LINES; i++) {
        String line = lines.readLine();
        if (line == null) {
          return;
        }
        String name = line.replaceFirst("#.*", "").strip();
        if (!name.isEmpty()) {
          entries.add(new Entry(name, location));
        }
      }
    } catch (IOException e) {
      entries.add(new Entry("META-INF/services", location));
    }
  }

  private static BufferedReader open(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    // A cached jar would stay open, and locked on some systems, after its loader is closed.
    connection.setUseCaches(false);
    return new BufferedReader(
        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
  }

  private static String location(URL url) {
    String text = url.toString();
    int inside = text.lastIndexOf("!/META-INF/services/");
    int folder = text.lastIndexOf("META-INF/services/");
    String place = inside >= 0 ? text.substring(0, inside) : text.substring(0, folder);
    return Locations.readable(place);
  }
}
