package org.polyvisor.driver.parallels.sdk;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.polyvisor.annotation.API;

/**
 * The parameters of an event or answer, copied out of the SDK. Numbers are read as 64 bits,
 * unsigned; where the SDK has no number it says 0. Immutable.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SdkParameters {
  /** Without any. */
  public static final SdkParameters NONE = new SdkParameters(new String[0], new long[0]);

  private final String[] names;
  private final long[] numbers;

  private SdkParameters(String[] names, long[] numbers) {
    this.names = names;
    this.numbers = numbers;
  }

  /** Of these names and numbers, which the caller must not change any more. */
  public static SdkParameters of(String[] names, long[] numbers) {
    if (names.length != numbers.length) {
      throw new IllegalArgumentException(names.length + " names, " + numbers.length + " numbers");
    }
    return new SdkParameters(names, numbers);
  }

  /** How many there are. */
  public int size() {
    return names.length;
  }

  /** The name of one, counted from 0. */
  public String name(int index) {
    return names[index];
  }

  /** The value of one as an unsigned number. */
  public long number(int index) {
    return numbers[index];
  }

  /** The value of the first with this name. */
  public OptionalLong find(String name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return OptionalLong.of(numbers[i]);
      }
    }
    return OptionalLong.empty();
  }

  /**
   * Collects parameters. For one thread.
   *
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public static final class Builder {
    private final List<String> names = new ArrayList<>();
    private final List<Long> numbers = new ArrayList<>();

    /** Begins with none. */
    public Builder() {}

    /** Adds one. */
    public Builder add(String name, long number) {
      names.add(name);
      numbers.add(number);
      return this;
    }

    /** The finished value. */
    public SdkParameters build() {
      return new SdkParameters(
          names.toArray(String[]::new), numbers.stream().mapToLong(Long::longValue).toArray());
    }
  }
}
