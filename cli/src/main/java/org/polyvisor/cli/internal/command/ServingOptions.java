package org.polyvisor.cli.internal.command;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.polyvisor.cli.internal.text.DurationConverter;
import org.polyvisor.model.StatisticsOptions;
import org.polyvisor.model.WhenTooOld;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How statistics are to be served, where that differs from the driver's settings. */
final class ServingOptions {
  @Option(
      names = "--max-age",
      paramLabel = "T",
      converter = AgeConverter.class,
      description = "Values no older than this, as 500ms or 15s; 0 asks anew.")
  private @Nullable Duration maximumAge;

  @Option(
      names = "--when-too-old",
      paramLabel = "fail|serve",
      converter = WhenConverter.class,
      description = "If nothing new comes in time: fail, or show the last values.")
  private @Nullable WhenTooOld whenTooOld;

  StatisticsOptions options() {
    StatisticsOptions all = StatisticsOptions.usual();
    if (maximumAge != null) {
      all = all.noOlderThan(maximumAge);
    }
    if (whenTooOld == null) {
      return all;
    }
    return whenTooOld == WhenTooOld.SERVE ? all.servingOld() : all.failingWhenTooOld();
  }

  /** A duration, or 0. */
  static final class AgeConverter implements ITypeConverter<Duration> {
    private final DurationConverter durations = new DurationConverter();

    /** For the parser. */
    AgeConverter() {}

    @Override
    public Duration convert(String text) {
      return text.equals("0") ? Duration.ZERO : durations.convert(text);
    }
  }

  /** One of the words. */
  static final class WhenConverter implements ITypeConverter<WhenTooOld> {
    /** For the parser. */
    WhenConverter() {}

    @Override
    public WhenTooOld convert(String text) {
      for (WhenTooOld one : WhenTooOld.values()) {
        if (one.name().toLowerCase(Locale.ROOT).equals(text)) {
          return one;
        }
      }
      throw new TypeConversionException("'" + text + "' should be fail or serve");
    }
  }
}
