package org.polyvisor.cli.internal.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;

class FleetTest {
  @Test
  void answersComeInTheOrderOfTheQuestions() {
    List<Integer> got = new ArrayList<>();
    List<Integer> asked = IntStream.range(0, 500).boxed().toList();
    Fleet.ask(asked, n -> n * 2, answer -> got.add(answer.value().orElseThrow()));
    assertThat(got).isEqualTo(asked.stream().map(n -> n * 2).toList());
  }

  @Test
  void anAnswerIsHandedOutBeforeThoseAfterItAreThere() {
    CountDownLatch firstIsOut = new CountDownLatch(1);
    List<Integer> got = new ArrayList<>();
    Fleet.ask(
        List.of(1, 2),
        n -> {
          if (n == 2) {
            await(firstIsOut);
          }
          return n;
        },
        answer -> {
          got.add(answer.about());
          firstIsOut.countDown();
        });
    assertThat(got).containsExactly(1, 2);
  }

  @Test
  void severalAreAskedAtOnce() {
    // None comes back before all are being asked.
    CountDownLatch all = new CountDownLatch(Fleet.THREADS);
    List<Integer> got = new ArrayList<>();
    Fleet.ask(
        IntStream.range(0, Fleet.THREADS).boxed().toList(),
        n -> {
          all.countDown();
          await(all);
          return n;
        },
        answer -> got.add(answer.about()));
    assertThat(got).hasSize(Fleet.THREADS);
  }

  @Test
  void noMoreThreadsThanAFewAreAtWork() {
    AtomicInteger busy = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Fleet.ask(
        IntStream.range(0, 200).boxed().toList(),
        n -> {
          most.accumulateAndGet(busy.incrementAndGet(), Math::max);
          Thread.yield();
          return busy.decrementAndGet();
        },
        answer -> {});
    assertThat(most.get()).isBetween(1, Fleet.THREADS);
  }

  @Test
  void oneThatFailsCostsItsOwnAnswer() {
    List<Answer<Integer, Integer>> got = new ArrayList<>();
    Fleet.ask(
        List.of(1, 2, 3),
        n -> {
          if (n == 2) {
            throw VirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.NONE, "no");
          }
          return n;
        },
        got::add);
    assertThat(got)
        .extracting(answer -> answer.value().isPresent())
        .containsExactly(true, false, true);
    assertThat(got.get(1).error()).isPresent();
  }

  @Test
  void nobodyAskedIsNobodyAnswered() {
    Fleet.ask(List.of(), n -> n, answer -> assertThat(answer).isNull());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
