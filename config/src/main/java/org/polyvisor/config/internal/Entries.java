package org.polyvisor.config.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polyvisor.error.VirtException;
import org.polyvisor.spi.SettingsFileReader.Entry;

/** What was read of one file so far, each key once. For one thread. */
final class Entries {
  private final Path file;
  private final Map<String, Entry> byKey = new LinkedHashMap<>();

  Entries(Path file) {
    this.file = file;
  }

  /** Two lines for one key have two readers with two opinions on which counts. */
  void add(String key, List<String> values, int line) {
    Entry before = byKey.putIfAbsent(key, new Entry(key, values, line));
    if (before != null) {
      throw wrong(
          line,
          "'" + key + "' stands in line " + before.line() + " already; remove one of the two");
    }
  }

  List<Entry> inOrder() {
    return List.copyOf(byKey.values());
  }

  VirtException wrong(int line, String why) {
    return Wrong.line(file, line, why);
  }
}
