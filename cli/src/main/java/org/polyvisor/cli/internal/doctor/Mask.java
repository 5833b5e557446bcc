package org.polyvisor.cli.internal.doctor;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Replaces names and UUIDs by numbered words, the same by the same, if it is wanted. For one
 * thread.
 */
final class Mask {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}-?(?:[0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}");

  /** Shorter names are within too many words that have nothing to do with them. */
  private static final int SHORT = 3;

  private final boolean wanted;
  private final Map<String, String> words = new HashMap<>();

  Mask(boolean wanted) {
    this.wanted = wanted;
  }

  /** The text, or a word of this kind for it. */
  String of(String kind, Object text) {
    String plain = text.toString();
    return wanted ? word(kind, plain) : plain;
  }

  /** A text of somebody else's, with words for all UUIDs and all names that are known by now. */
  String within(String text) {
    return wanted ? names(uuids(text)) : text;
  }

  private String word(String kind, String plain) {
    return words.computeIfAbsent(key(plain), key -> kind + "-" + (words.size() + 1));
  }

  private static String key(String plain) {
    return plain.toLowerCase(Locale.ROOT);
  }

  private String uuids(String text) {
    return UUID.matcher(text).replaceAll(uuid -> word("uuid", dashed(uuid.group())));
  }

  private static String dashed(String uuid) {
    return uuid.replace("-", "").replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
  }

  /** The longest first, as others may be parts of them. */
  private String names(String text) {
    List<String> names =
        words.keySet().stream()
            .filter(name -> !name.isEmpty())
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
    return names.isEmpty() ? text : replaced(text, names);
  }

  private String replaced(String text, List<String> names) {
    String any = String.join("|", names.stream().map(Mask::pattern).toList());
    return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text)
        .replaceAll(name -> words.getOrDefault(key(name.group()), "name"));
  }

  private static String pattern(String name) {
    String exact = Pattern.quote(name);
    return name.length() < SHORT ? "(?<![\\p{L}\\d])" + exact + "(?![\\p{L}\\d])" : exact;
  }
}
