package org.polyvisor.driver.parallels.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of one line of a scenario, taken one after the other. For one thread. */
final class Words {
  private static final Pattern TIME = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,19})(KiB|MiB|GiB)?");
  private static final Pattern RATE = Pattern.compile("\\+(\\d{1,19}(?:KiB|MiB|GiB)?)/s");
  private static final Pattern REST = Pattern.compile("#.*", Pattern.DOTALL);

  /** Whatever looks like a blank, as it comes by copying; a file's mark looks like nothing. */
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\x{FEFF}]+");

  /** Longer than any test, and short enough to be counted in nanoseconds. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private final String where;
  private final Deque<String> left;

  /** The line's words up to a {@code #}. */
  Words(String where, String line) {
    this.where = where;
    String bare = REST.matcher(line).replaceAll("");
    left = new ArrayDeque<>();
    BLANKS.splitAsStream(bare).filter(word -> !word.isEmpty()).forEach(left::add);
  }

  String where() {
    return where;
  }

  boolean isEmpty() {
    return left.isEmpty();
  }

  /** The next word, which has to be there. */
  String next(String what) {
    String word = left.poll();
    if (word == null) {
      throw wrong("the line ends where " + what + " should be");
    }
    return word;
  }

  Optional<String> optional() {
    return Optional.ofNullable(left.poll());
  }

  /** The next word as a time. */
  Duration time(String what) {
    return time(what, next(what));
  }

  Optional<Duration> optionalTime(String what) {
    return optional().map(word -> time(what, word));
  }

  private Duration time(String what, String word) {
    Matcher time = TIME.matcher(word);
    if (!time.matches()) {
      throw wrong("'" + word + "' should be " + what + ", as 500ms, 2s, 5m or 1h");
    }
    Duration said = time(Long.parseLong(time.group(1)), time.group(2));
    if (said.compareTo(LONGEST) > 0) {
      throw wrong("'" + word + "' is too long: the most is " + LONGEST.toHours() + "h");
    }
    return said;
  }

  private static Duration time(long number, String unit) {
    return switch (unit) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }

  /** The last word, if it is a time. */
  Optional<Duration> lastTime(String what) {
    return left.size() == 1 && TIME.matcher(left.element()).matches()
        ? Optional.of(time(what))
        : Optional.empty();
  }

  /** The next word as a number, with a unit or without. */
  long number() {
    return number(next("a number"));
  }

  /** The next word, if it is a growth in a second, as {@code +10MiB/s}. */
  OptionalLong rate() {
    Matcher rate = RATE.matcher(String.valueOf(left.peek()));
    if (!rate.matches()) {
      return OptionalLong.empty();
    }
    left.poll();
    return OptionalLong.of(number(rate.group(1)));
  }

  private long number(String word) {
    Matcher number = NUMBER.matcher(word);
    if (!number.matches()) {
      throw wrong(
          "'" + word + "' should be a number, as 42 or 10MiB, a growth, as +1MiB/s, or absent");
    }
    try {
      return Math.multiplyExact(Long.parseLong(number.group(1)), unit(number.group(2)));
    } catch (ArithmeticException | NumberFormatException e) {
      throw wrong("'" + word + "' is too big: the most is 2^63 - 1");
    }
  }

  private static long unit(@Nullable String word) {
    if (word == null) {
      return 1;
    }
    return word.equals("KiB") ? 1L << 10 : word.equals("MiB") ? 1L << 20 : 1L << 30;
  }

  /** The next word is this one. */
  boolean takes(String word) {
    boolean there = word.equals(left.peek());
    if (there) {
      left.poll();
    }
    return there;
  }

  /** Nothing may follow. */
  void end() {
    if (!left.isEmpty()) {
      throw wrong("nothing should follow before '" + left.peek() + "'");
    }
  }

  /** What is wrong, with file and line. */
  IllegalArgumentException wrong(String why) {
    return new IllegalArgumentException(where + ": " + why);
  }
}
