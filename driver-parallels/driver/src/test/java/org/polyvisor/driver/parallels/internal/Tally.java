package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.polyvisor.driver.parallels.internal.statistics.Answer;
import org.polyvisor.driver.parallels.internal.statistics.Cause;
import org.polyvisor.driver.parallels.internal.statistics.Waiters;

/** What a soak did and what became of its reads. For one thread. */
final class Tally {
  private final Map<String, Long> done = new TreeMap<>();
  private final Map<String, Long> causes = new TreeMap<>();
  private long served;
  private long waited;
  private long servedLater;

  void did(String what) {
    done.merge(what, 1L, Long::sum);
  }

  void answered(Answer answer) {
    if (answer instanceof Answer.Serve) {
      served++;
    } else if (answer instanceof Answer.Wait) {
      waited++;
    } else if (answer instanceof Answer.Fail) {
      failed(((Answer.Fail) answer).cause());
    }
  }

  /** A reader who waited has his answer. */
  boolean ended(Waiters waiters) {
    Cause cause = waiters.cause();
    if (cause == null) {
      servedLater++;
    } else {
      failed(cause);
    }
    return true;
  }

  private void failed(Cause cause) {
    String why = cause.text().replaceFirst(";.*", ""); // the next try is another one each time
    causes.merge(cause.code() + " " + why, 1L, Long::sum);
  }

  private long failures() {
    return causes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** A soak whose reads are mostly refused does not look at much. */
  void checkThatMostAreServed() {
    assertThat(served + servedLater).as("served, of %s", this).isGreaterThan(failures());
  }

  @Override
  public String toString() {
    return served
        + " served at once, "
        + servedLater
        + " of "
        + waited
        + " after waiting, "
        + failures()
        + " refused "
        + causes
        + "; done "
        + done;
  }
}
