package org.polyvisor.driver.parallels.jna.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.parallels.sdk.SdkParameters;

/**
 * Which counters a guest's events have, and how they are looked up. For the library's thread of one
 * session.
 */
final class CounterPlan {
  private final int total;
  private final CounterNames.Known known;
  private int left;

  private CounterPlan(int total, CounterNames.Known known, int left) {
    this.total = total;
    this.known = known;
    this.left = left;
  }

  String[] names() {
    return known.names();
  }

  /** Whether an event with so many parameters may be read by it; each time one time less. */
  boolean fits(int count) {
    return count == total && left-- > 0;
  }

  /** The numbers by name; null if one of them is not there. */
  long @Nullable [] read(long event, Scratch scratch) {
    long[] addresses = known.addresses();
    long[] numbers = new long[addresses.length];
    for (int i = 0; i < addresses.length; i++) {
      int result = Prl.PrlEvent_GetParamByName(event, addresses[i], scratch.out());
      if (result < 0) {
        return null;
      }
      long parameter = scratch.handle();
      result = Prl.PrlEvtPrm_ToUint64(parameter, scratch.out());
      numbers[i] = scratch.handle();
      Prl.PrlHandle_Free(parameter);
      if (result < 0) {
        return null;
      }
    }
    return numbers;
  }

  /** What one event taught. */
  static final class Learned {
    private final CounterNames vocabulary;
    private final boolean statistics;
    private final int total;
    private final List<String> names = new ArrayList<>();
    private final List<Long> numbers = new ArrayList<>();

    Learned(CounterNames vocabulary, boolean statistics, int total) {
      this.vocabulary = vocabulary;
      this.statistics = statistics;
      this.total = total;
    }

    int total() {
      return total;
    }

    void add(long parameter, Scratch scratch) {
      Texts.into(scratch, "PrlEvtPrm_GetName", Prl::PrlEvtPrm_GetName, parameter);
      String name = scratch.string();
      if (statistics && !vocabulary.wants(name)) {
        return;
      }
      Errors.check("PrlEvtPrm_GetType", Prl.PrlEvtPrm_GetType(parameter, scratch.out()));
      if (isNumber(scratch.number()) || statistics && vocabulary.isEverything()) {
        Errors.check("PrlEvtPrm_ToUint64", Prl.PrlEvtPrm_ToUint64(parameter, scratch.out()));
        names.add(name);
        numbers.add(scratch.handle());
      }
    }

    private static boolean isNumber(int type) {
      return type == PrlConstants.PFD_UINT64
          || type == PrlConstants.PFD_UINT32
          || type == PrlConstants.PFD_INT64
          || type == PrlConstants.PFD_INT32;
    }

    SdkParameters first() {
      return SdkParameters.of(
          names.toArray(String[]::new), numbers.stream().mapToLong(Long::longValue).toArray());
    }

    /** For so many events to come. */
    CounterPlan plan(int times) {
      return new CounterPlan(total, vocabulary.known(names), times);
    }
  }
}
