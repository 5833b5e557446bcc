package org.polyvisor.conformance.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue's file: blocks of a header line and indented lines. For one thread. */
final class CatalogueReader {
  private static final Pattern ID = Pattern.compile("[A-Z]{4}-[0-9]{3}");

  private final Map<String, Requirement> found = new LinkedHashMap<>();
  private @Nullable Block block;

  static Map<String, Requirement> read(String text) {
    CatalogueReader reader = new CatalogueReader();
    int number = 0;
    for (String line : text.lines().toList()) {
      reader.line(++number, line);
    }
    reader.finish();
    return reader.found;
  }

  private void line(int number, String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    if (!line.startsWith("  ")) {
      finish();
      block = new Block(number, List.of(line.split(" ")));
    } else if (block == null) {
      throw wrong(number, "a line without a header above it");
    } else {
      block.lines.add(line.strip());
    }
  }

  private void finish() {
    if (block == null) {
      return;
    }
    Requirement made = block.requirement();
    if (found.putIfAbsent(made.id(), made) != null) {
      throw wrong(block.line, made.id() + " is used again");
    }
    block = null;
  }

  private static IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException("catalogue, line " + line + ": " + what);
  }

  /** What belongs to one requirement. */
  private static final class Block {
    private final int line;
    private final List<String> header;
    private final List<String> lines = new ArrayList<>();

    private Block(int line, List<String> header) {
      this.line = line;
      this.header = header;
    }

    private Requirement requirement() {
      if (header.size() != 4 || !ID.matcher(header.get(0)).matches()) {
        throw wrong(line, "a header is ABCD-123 level profile facet");
      }
      String sentence =
          lines.stream().filter(text -> !isTagged(text)).findFirst().orElseThrow(this::noSentence);
      return new Requirement(
          header.get(0),
          level(header.get(1)),
          header.get(2),
          header.get(3),
          sentence,
          tagged("source: "),
          tagged("untested: "),
          overlaps());
    }

    private IllegalArgumentException noSentence() {
      return wrong(line, header.get(0) + " has no sentence");
    }

    private Level level(String word) {
      try {
        return Level.valueOf(word.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw wrong(line, "'" + word + "' is no level: must, should, may, retired");
      }
    }

    private static boolean isTagged(String text) {
      return Stream.of("source: ", "untested: ", "overlaps: ").anyMatch(text::startsWith);
    }

    private Set<String> overlaps() {
      String ids = tagged("overlaps: ");
      return ids.isEmpty() ? Set.of() : Set.of(ids.split(" "));
    }

    private String tagged(String tag) {
      return lines.stream()
          .filter(text -> text.startsWith(tag))
          .map(text -> text.substring(tag.length()))
          .findFirst()
          .orElse("");
    }
  }
}
