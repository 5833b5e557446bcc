package org.polyvisor.model;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polyvisor.annotation.API;

/**
 * A typed key of the configuration: name, type, default, range, description. Declared once, by the
 * api or in a driver's descriptor; a driver's key stands in files as {@code driver.NAME.key} and in
 * the URI's query as {@code key}.
 *
 * @param <T> the type of its values
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Setting<T> {

  private final String name;
  private final SettingType<T> type;
  private final @Nullable T defaultValue;
  private final String description;
  private final boolean secret;
  private final String otherwise;

  private Setting(
      String name,
      SettingType<T> type,
      @Nullable T defaultValue,
      String description,
      boolean secret) {
    this.name = name;
    this.type = type;
    this.defaultValue = defaultValue;
    this.description = Objects.requireNonNull(description, "description");
    this.secret = secret;
    this.otherwise = "";
  }

  private Setting(Setting<T> other, boolean secret, String otherwise) {
    name = other.name;
    type = other.type;
    defaultValue = other.defaultValue;
    description = other.description;
    this.secret = secret;
    this.otherwise = Objects.requireNonNull(otherwise, "otherwise");
  }

  /** Without a regular expression, since every start of a program has dozens of names looked at. */
  private static boolean isName(String text) {
    char before = '.';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      boolean inside = letter || c >= '0' && c <= '9' || c == '.' || c == '-';
      boolean doubled = (c == '.' || c == '-') && (before == '.' || before == '-');
      if (!inside || doubled || i == 0 && !letter) {
        return false;
      }
      before = c;
    }
    return before != '.' && before != '-';
  }

  private static String checked(String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "setting '" + name + "': a name is lower-case words joined by '.' or '-'");
    }
    return name;
  }

  /** {@code true} or {@code false}. */
  public static Setting<Boolean> flag(String name, boolean defaultValue, String description) {
    return new Setting<>(checked(name), SettingType.flag(), defaultValue, description, false);
  }

  /** A whole number within bounds, both included. */
  public static Setting<Integer> integer(
      String name, int defaultValue, int minimum, int maximum, String description) {
    return new Setting<>(
        checked(name), SettingType.integer(minimum, maximum), defaultValue, description, false);
  }

  /** A duration within bounds, both included, as {@code 250ms}, {@code 30s}, {@code 2m}. */
  public static Setting<Duration> duration(
      String name, Duration defaultValue, Duration minimum, Duration maximum, String description) {
    return new Setting<>(
        checked(name), SettingType.duration(minimum, maximum), defaultValue, description, false);
  }

  /** A number of bytes within bounds, both included, as {@code 16MiB}. */
  public static Setting<Long> size(
      String name, long defaultValue, long minimum, long maximum, String description) {
    return new Setting<>(
        checked(name), SettingType.size(minimum, maximum), defaultValue, description, false);
  }

  /** One of a few words. */
  public static Setting<String> choice(
      String name, String defaultValue, List<String> words, String description) {
    return new Setting<>(
        checked(name), SettingType.choice(words), defaultValue, description, false);
  }

  /** Any text that is not empty; absent unless given. */
  public static Setting<String> text(String name, String description) {
    return new Setting<>(checked(name), SettingType.text(), null, description, false);
  }

  /**
   * One text of a family of keys, as {@code uri.alias.NAME}, whose last word is the user's to
   * choose.
   *
   * @param family what all names of the family begin with
   * @param member letters, digits, {@code _} and {@code -}
   * @throws IllegalArgumentException if the member is something else
   */
  public static Setting<String> member(String family, String member, String description) {
    if (!member.matches("[A-Za-z0-9_-]+")) {
      throw new IllegalArgumentException(
          "'" + member + "' after '" + family + ".' is not letters, digits, '_' and '-'");
    }
    String name = checked(family) + "." + member;
    return new Setting<>(name, SettingType.text(), null, description, false);
  }

  /**
   * Texts, one for each time the parameter stands in the URI; in a file separated by commas, with
   * {@code \,} for one within. Empty unless given.
   */
  public static Setting<List<String>> texts(String name, String description) {
    return new Setting<>(checked(name), SettingType.texts(), List.of(), description, false);
  }

  /** The same key, whose values are never printed. */
  public Setting<T> secret() {
    return new Setting<>(this, true, otherwise);
  }

  /**
   * The same key, of which people are told what takes its place if nobody gives a value and there
   * is no default: a path, say, that depends on the machine.
   *
   * @param what as that machine has it, without asking anybody
   */
  public Setting<T> otherwise(String what) {
    return new Setting<>(this, secret, what);
  }

  /** What takes its place if nobody gives a value; empty if nothing does, or nobody says. */
  public Optional<String> otherwise() {
    return Optional.of(otherwise).filter(text -> !text.isEmpty());
  }

  /** The name, as {@code call.deadline}. */
  public String name() {
    return name;
  }

  /** What it is for, one sentence. */
  public String description() {
    return description;
  }

  /** What values are right, as {@code a duration of 1ms to 1h, as 250ms, 30s, 2m}. */
  public String allowed() {
    return type.allowed();
  }

  /** The value if nobody gives one; empty if there is none. */
  public Optional<T> defaultValue() {
    return Optional.ofNullable(defaultValue);
  }

  /** Whether values are never printed. */
  public boolean isSecret() {
    return secret;
  }

  /** Whether it takes more than one value. */
  public boolean isRepeatable() {
    return type.repeatable();
  }

  /**
   * Reads values as they were given.
   *
   * @throws IllegalArgumentException with what is wrong and what would be right, without the name
   *     and, for a secret, without the value
   */
  public T parse(List<String> values) {
    try {
      return type.parse(values);
    } catch (IllegalArgumentException e) {
      String shown = secret ? "the value" : "'" + String.join("', '", values) + "'";
      throw new IllegalArgumentException(shown + " is not " + type.allowed());
    }
  }

  /** A value as it would be written; {@code ***} for a secret. */
  public String print(T value) {
    return secret ? "***" : type.print(value);
  }

  @Override
  public String toString() {
    return name;
  }
}
