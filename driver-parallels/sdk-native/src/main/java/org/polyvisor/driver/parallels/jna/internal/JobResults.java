package org.polyvisor.driver.parallels.jna.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What finished jobs resulted in. */
final class JobResults {
  private JobResults() {}

  static Handle result(long job) {
    return Numbers.handle("PrlJob_GetResult", Prl::PrlJob_GetResult, job);
  }

  static Handle parameter(Handle result, int index) {
    return Numbers.handle(
        "PrlResult_GetParamByIndex", Prl::PrlResult_GetParamByIndex, result.value(), index);
  }

  /** All parameters; what a reader makes of one it owns, and what fails gives all back. */
  static <T extends AutoCloseable> List<T> all(long job, Function<Handle, T> reader) {
    List<T> all = new ArrayList<>();
    try (Handle result = result(job)) {
      int count =
          Numbers.get("PrlResult_GetParamsCount", Prl::PrlResult_GetParamsCount, result.value());
      for (int i = 0; i < count; i++) {
        all.add(read(parameter(result, i), reader));
      }
      return all;
    } catch (RuntimeException e) {
      all.forEach(JobResults::giveBack);
      throw e;
    }
  }

  /** The first parameter. */
  static <T> T first(long job, Function<Handle, T> reader) {
    try (Handle result = result(job)) {
      return read(parameter(result, 0), reader);
    }
  }

  private static <T> T read(Handle parameter, Function<Handle, T> reader) {
    try {
      return reader.apply(parameter);
    } catch (RuntimeException e) {
      parameter.close();
      throw e;
    }
  }

  static void giveBack(AutoCloseable what) {
    try {
      what.close();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
