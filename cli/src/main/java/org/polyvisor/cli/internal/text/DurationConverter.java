package org.polyvisor.cli.internal.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads durations of 1 ms to 24 h: {@code 250ms}, {@code 0.5s}, {@code 2m}; a number is seconds.
 */
public final class DurationConverter implements ITypeConverter<Duration> {
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)([a-z]*)");
  private static final Map<String, Long> MILLIS =
      Map.of("", 1000L, "ms", 1L, "s", 1000L, "m", 60_000L, "h", 3_600_000L);
  private static final Duration LONGEST = Duration.ofHours(24);

  /** For the parser. */
  public DurationConverter() {}

  @Override
  public Duration convert(String text) {
    Matcher matcher = DURATION.matcher(text);
    Long unit = matcher.matches() ? MILLIS.get(matcher.group(2)) : null;
    Duration duration = unit == null ? Duration.ZERO : millis(matcher.group(1), unit);
    if (duration.isZero() || duration.compareTo(LONGEST) > 0) {
      throw new TypeConversionException(
          "'"
              + text
              + "' is not a duration of 1ms to 24h, as 250ms, 0.5s, 2m (a number is seconds)");
    }
    return duration;
  }

  private static Duration millis(String number, long unit) {
    return Duration.ofMillis(new BigDecimal(number).multiply(BigDecimal.valueOf(unit)).longValue());
  }
}
