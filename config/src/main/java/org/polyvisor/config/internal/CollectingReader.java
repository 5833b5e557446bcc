package org.polyvisor.config.internal;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import org.apache.commons.configuration2.PropertiesConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Takes properties apart as Commons Configuration does, keeps the line that each begins in and
 * refuses what would be misread. For one thread.
 */
final class CollectingReader extends PropertiesConfiguration.PropertiesReader {
  private final Entries entries;
  private String rawValue = "";
  private int firstLine;

  CollectingReader(Reader in, Entries entries) {
    super(in);
    this.entries = entries;
  }

  @Override
  public boolean nextProperty() throws IOException {
    if (!super.nextProperty()) {
      return false;
    }
    String key = getPropertyName();
    refuseMisreadable(key);
    entries.add(key, values(), firstLine);
    return true;
  }

  @Override
  public @Nullable String readProperty() throws IOException {
    firstLine = 0;
    String property = super.readProperty();
    if (property == null && firstLine > 0) {
      throw entries.wrong(firstLine, "ends with a backslash, and nothing follows");
    }
    return property;
  }

  @Override
  public @Nullable String readLine() throws IOException {
    String line = super.readLine();
    if (line != null && firstLine == 0 && !isComment(line.strip())) {
      firstLine = getLineNumber();
    }
    return line;
  }

  @Override
  protected void initPropertyValue(String value) {
    // Kept as it stands: a list must be taken apart before escapes are resolved.
    rawValue = value;
    super.initPropertyValue("");
  }

  private void refuseMisreadable(String key) {
    String separator = getPropertySeparator();
    if (key.isEmpty() || separator == null || separator.isBlank()) {
      throw entries.wrong(firstLine, "is no setting: write key = value");
    }
    String lower = key.toLowerCase(Locale.ROOT);
    if (lower.equals("include") || lower.equals("includeoptional")) {
      throw entries.wrong(
          firstLine, "'" + key + "': other files are not included; put the settings in here");
    }
  }

  private List<String> values() {
    return RawList.split(rawValue).stream().map(this::unescaped).toList();
  }

  private String unescaped(String raw) {
    Escapes.firstWrong(raw)
        .ifPresent(
            wrong -> {
              throw entries.wrong(
                  firstLine,
                  "'" + wrong + "' is no escape; write \\\\ for a backslash, \\u00e9 for a letter");
            });
    return unescapePropertyValue(raw);
  }

  private static boolean isComment(String line) {
    return line.isEmpty() || line.startsWith("#") || line.startsWith("!");
  }
}
