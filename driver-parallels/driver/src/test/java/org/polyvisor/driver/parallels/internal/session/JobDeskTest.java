package org.polyvisor.driver.parallels.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.spi.Registration;
import org.polyvisor.spi.Scheduler;

class JobDeskTest {
  private final AtomicLong now = new AtomicLong();
  private final AtomicLong numbers = new AtomicLong();
  private final Deque<Runnable> later = new ArrayDeque<>();
  private final List<String> ends = new ArrayList<>();
  private final JobDesk desk = new JobDesk(2, 100, now::get, new Later());

  private void submit(String name) {
    desk.submit(numbers::incrementAndGet, answer -> ends.add(name + " " + word(answer)));
  }

  private static String word(SdkAnswer answer) {
    return answer.error().map(SdkError::symbol).orElse("ok");
  }

  private void runLater() {
    while (!later.isEmpty()) {
      later.poll().run();
    }
  }

  @Test
  void anAnswerBeforeTheIssuingCallHasReturnedIsParkedAndTaken() {
    desk.submit(
        () -> {
          desk.finished(7, SdkAnswer.ok());
          return 7;
        },
        answer -> ends.add(word(answer)));
    assertThat(ends).containsExactly("ok");
    assertThat(desk.underWay()).isZero();
  }

  @Test
  void noMoreThanTheWindowAreUnderWayAndTheOthersFollowInOrder() {
    for (String name : List.of("a", "b", "c", "d")) {
      submit(name);
    }
    assertThat(numbers.get()).isEqualTo(2);
    desk.finished(2, SdkAnswer.ok());
    runLater();
    assertThat(numbers.get()).isEqualTo(3);
    desk.finished(1, SdkAnswer.ok());
    runLater();
    desk.finished(3, SdkAnswer.ok());
    desk.finished(4, SdkAnswer.ok());
    assertThat(ends).containsExactly("b ok", "a ok", "c ok", "d ok");
    assertThat(desk.underWay()).isZero();
  }

  @Test
  void aJobThatIsTooOldFailsOnceAndItsAnswerIsThrownAway() {
    submit("a");
    now.set(101);
    desk.expire();
    desk.expire();
    desk.finished(1, SdkAnswer.ok());
    assertThat(ends).containsExactly("a PRL_ERR_TIMEOUT");
    assertThat(desk.underWay()).isZero();
  }

  @Test
  void aJobThatWasGivenUpKeepsItsPlaceInTheWindowUntilItIsAnswered() {
    for (String name : List.of("a", "b", "c")) {
      submit(name);
    }
    now.set(101);
    desk.expire();
    runLater();
    assertThat(numbers.get()).isEqualTo(2);
    assertThat(desk.underWay()).isEqualTo(2);
    submit("d");
    desk.finished(2, SdkAnswer.ok());
    runLater();
    assertThat(numbers.get()).isEqualTo(3);
    assertThat(ends).hasSize(3).allMatch(end -> end.endsWith("TIMEOUT"));
  }

  @Test
  void aJobThatNeverEndsLosesItsPlaceAfterTenTimeOuts() {
    submit("a");
    now.set(1001);
    desk.expire();
    assertThat(desk.underWay()).isZero();
    desk.finished(1, SdkAnswer.ok());
    assertThat(desk.underWay()).isZero();
    assertThat(ends).containsExactly("a PRL_ERR_TIMEOUT");
  }

  @Test
  void whatNobodyWaitsForAnyMoreIsNotIssuedFromBehindTheWindow() {
    submit("a");
    submit("b");
    AtomicBoolean wanted = new AtomicBoolean(true);
    desk.submit(numbers::incrementAndGet, wanted::get, answer -> ends.add("c " + word(answer)));
    wanted.set(false);
    desk.expire();
    desk.finished(1, SdkAnswer.ok());
    runLater();
    assertThat(numbers.get()).isEqualTo(2);
    assertThat(ends).containsExactly("c PRL_ERR_TIMEOUT", "a ok");
    desk.finished(2, SdkAnswer.ok());
    assertThat(desk.underWay()).isZero();
  }

  @Test
  void afterANewBeginningJobsAreIssuedAgain() {
    desk.endAll(SdkError.NOT_CONNECTED_TO_DISPATCHER);
    submit("a");
    assertThat(numbers.get()).isZero();
    desk.begin();
    submit("b");
    desk.finished(1, SdkAnswer.ok());
    assertThat(ends).element(1).isEqualTo("b ok");
  }

  @Test
  void aJobThatCannotBeIssuedFailsAtOnce() {
    desk.submit(
        () -> {
          throw new SdkException("subscribe", SdkError.INVALID_ARG);
        },
        answer -> ends.add(word(answer)));
    assertThat(ends).containsExactly("PRL_ERR_INVALID_ARG");
    assertThat(desk.underWay()).isZero();
  }

  /** Whatever a binding throws, nobody waits for that job, and its place in the window is free. */
  @Test
  void aJobWhoseIssuingThrowsWhatItLikesHasFailed() {
    for (int i = 0; i < 5; i++) {
      desk.submit(
          () -> {
            throw new IllegalStateException("nobody expects this");
          },
          answer -> ends.add(word(answer)));
      desk.submit(
          () -> {
            throw new UnsatisfiedLinkError("nor this");
          },
          answer -> ends.add(word(answer)));
    }
    assertThat(ends).hasSize(10).doesNotContain("ok");
    assertThat(desk.underWay()).isZero();
  }

  @Test
  void endingEndsThoseUnderWayAndThoseThatWait() {
    for (String name : List.of("a", "b", "c")) {
      submit(name);
    }
    desk.endAll(SdkError.NOT_CONNECTED_TO_DISPATCHER);
    desk.finished(1, SdkAnswer.ok());
    assertThat(ends).hasSize(3).allMatch(end -> end.endsWith("NOT_CONNECTED_TO_DISPATCHER"));
    assertThat(desk.underWay()).isZero();
  }

  /** Runs tasks when the test says so. */
  private final class Later implements Scheduler {
    @Override
    public void execute(Runnable task) {
      later.add(task);
    }

    @Override
    public Registration after(Duration delay, Runnable task) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Registration every(Duration period, Runnable task) {
      throw new UnsupportedOperationException();
    }
  }
}
