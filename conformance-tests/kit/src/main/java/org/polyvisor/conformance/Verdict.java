package org.polyvisor.conformance;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import org.polyvisor.conformance.lab.NotOffered;
import org.polyvisor.conformance.setup.Deviation;
import org.polyvisor.conformance.setup.Exclusion;

/**
 * Turns what a requirement threw, if anything, into its result, in view of what was declared. A
 * declared deviation that is not seen is a failure: the declaration is out of date.
 */
final class Verdict {
  private final Result result;
  private final @Nullable Throwable thrown;

  private Verdict(Result result, @Nullable Throwable thrown) {
    this.result = result;
    this.thrown = thrown;
  }

  static Verdict of(String id, @Nullable Throwable thrown, Optional<Deviation> declared) {
    if (declared.isEmpty()) {
      return plain(thrown);
    }
    if (thrown == null || thrown instanceof NotOffered) {
      return new Verdict(
          Result.FAILED,
          new AssertionFailedError(
              id + " is declared as a deviation and does not deviate", thrown));
    }
    return thrown instanceof TestAbortedException
        ? plain(thrown)
        : deviates(thrown, declared.get());
  }

  static Verdict failed(Throwable thrown) {
    return new Verdict(Result.FAILED, thrown);
  }

  /** Without a run. */
  static Verdict of(Exclusion exclusion, LocalDate today) {
    return exclusion.expired(today)
        ? failed(
            new AssertionFailedError(
                "the exclusion is over, meet it or say anew why not: " + exclusion))
        : new Verdict(Result.EXCLUDED, new Excluded(exclusion));
  }

  private static Verdict plain(@Nullable Throwable thrown) {
    if (thrown == null) {
      return new Verdict(Result.PASSED, null);
    }
    if (thrown instanceof NotOffered) {
      return new Verdict(Result.NOT_OFFERED, thrown);
    }
    boolean aborted = thrown instanceof TestAbortedException;
    return new Verdict(aborted ? Result.NOT_DRIVABLE : Result.FAILED, thrown);
  }

  private static Verdict deviates(Throwable thrown, Deviation declared) {
    if (declared.explains(String.valueOf(thrown.getMessage()))) {
      return new Verdict(Result.DEVIATES, new DeviatesAsDeclared(declared, thrown));
    }
    return new Verdict(
        Result.FAILED,
        new AssertionFailedError(
            declared.id() + " deviates otherwise than declared: " + thrown.getMessage(), thrown));
  }

  Result result() {
    return result;
  }

  void tell() throws Throwable {
    if (thrown != null) {
      throw thrown;
    }
  }
}
