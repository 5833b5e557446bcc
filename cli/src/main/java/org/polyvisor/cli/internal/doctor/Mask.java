package org.polyvisor.cli.internal.doctor;

import java.util.LinkedHashMap;
import java.util.Map;

/** Replaces names and UUIDs by numbered words, the same by the same, if it is wanted. */
final class Mask {
  private final boolean wanted;
  private final Map<String, String> words = new LinkedHashMap<>();

  Mask(boolean wanted) {
    this.wanted = wanted;
  }

  /** The text, or a word of this kind for it. */
  String of(String kind, Object text) {
    String plain = text.toString();
    return wanted
        ? words.computeIfAbsent(kind + plain, key -> kind + "-" + (words.size() + 1))
        : plain;
  }
}
