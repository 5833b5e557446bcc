package org.polyvisor.conform.internal;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the numbers of options; what is none is told with what would be right. */
final class Numbers {
  private static final double LEAST_STRETCH = 0.01;
  private static final double MOST_STRETCH = 1000;

  private Numbers() {}

  /** A whole number of 64 bits. */
  static final class Whole implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      try {
        return Long.valueOf(text);
      } catch (NumberFormatException e) {
        throw wrong(text, "a whole number, as 7");
      }
    }
  }

  /** What bounds are multiplied by; with others nobody could keep them. */
  static final class Stretch implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      try {
        double stretch = Double.parseDouble(text);
        if (stretch >= LEAST_STRETCH && stretch <= MOST_STRETCH) {
          return stretch;
        }
      } catch (NumberFormatException e) {
        throw wrong(text, "a number of 0.01 to 1000, as 3");
      }
      throw wrong(text, "a number of 0.01 to 1000, as 3");
    }
  }

  private static TypeConversionException wrong(String text, String right) {
    return new TypeConversionException("'" + text + "' is not " + right);
  }
}
