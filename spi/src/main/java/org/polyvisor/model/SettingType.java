package org.polyvisor.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How the values of a {@link Setting} are read and written. Readers throw {@code
 * IllegalArgumentException} for what they do not take.
 */
record SettingType<T>(
    String allowed,
    boolean repeatable,
    Function<List<String>, T> reader,
    Function<T, String> writer) {

  static SettingType<Boolean> flag() {
    return single("true or false", SettingType::bool, String::valueOf);
  }

  static SettingType<Integer> integer(int minimum, int maximum) {
    return single(
        "a whole number of " + minimum + " to " + maximum,
        text -> within(Integer.valueOf(text), minimum, maximum),
        String::valueOf);
  }

  static SettingType<Duration> duration(Duration minimum, Duration maximum) {
    return single(
        "a duration of "
            + Units.print(minimum)
            + " to "
            + Units.print(maximum)
            + ", as 250ms, 30s, 2m, 1h",
        text -> within(Units.duration(text), minimum, maximum),
        Units::print);
  }

  static SettingType<Long> size(long minimum, long maximum) {
    return single(
        "a size of " + minimum + " to " + maximum + " bytes, as 4096, 64KiB, 16MiB",
        text -> within(Units.bytes(text), minimum, maximum),
        String::valueOf);
  }

  static SettingType<String> choice(List<String> words) {
    List<String> known = List.copyOf(words);
    return single(
        "one of " + String.join(", ", known),
        text -> {
          if (!known.contains(text)) {
            throw new IllegalArgumentException(text);
          }
          return text;
        },
        text -> text);
  }

  static SettingType<String> text() {
    return single("a text that is not empty", SettingType::notEmpty, text -> text);
  }

  static SettingType<List<String>> texts() {
    return new SettingType<>(
        "texts that are not empty",
        true,
        values -> {
          List<String> read = new ArrayList<>();
          values.forEach(value -> read.add(notEmpty(value)));
          return List.copyOf(read);
        },
        values -> String.join(", ", values));
  }

  T parse(List<String> values) {
    return reader.apply(values);
  }

  String print(T value) {
    return writer.apply(value);
  }

  private static <T> SettingType<T> single(
      String allowed, Function<String, T> reader, Function<T, String> writer) {
    return new SettingType<>(
        allowed,
        false,
        values -> {
          if (values.size() != 1) {
            throw new IllegalArgumentException("one value expected");
          }
          return reader.apply(values.get(0).strip());
        },
        writer);
  }

  private static Boolean bool(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(text);
    }
    return text.equals("true");
  }

  private static String notEmpty(String text) {
    // A path, as most of them are, cannot have that character, nor can what goes through C.
    if (text.isBlank() || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("empty, or with a NUL character");
    }
    return text;
  }

  private static <N extends Comparable<N>> N within(N value, N minimum, N maximum) {
    if (value.compareTo(minimum) < 0 || value.compareTo(maximum) > 0) {
      throw new IllegalArgumentException(value + " is out of range");
    }
    return value;
  }
}
