package org.polyvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.polyvisor.error.ConnectionClosedException;
import org.polyvisor.fixture.FixtureProvider;
import org.polyvisor.fixture.Scripted;

/** Connections with the same URI and identity share one driver connection, counted. */
class SharingTest {
  private final AtomicInteger openings = new AtomicInteger();
  private final Scripted scripted = new Scripted();
  private final String uri = "fixture:///" + UUID.randomUUID();

  SharingTest() {
    FixtureProvider.opening(
        request -> {
          openings.incrementAndGet();
          return scripted.connection();
        });
  }

  @Test
  void theSecondSharesAndTheLastOneCloses() {
    Connection first = Polyvisor.open(uri);
    Connection second = Polyvisor.open(uri);
    assertThat(openings).hasValue(1);
    first.close();
    first.close();
    assertThat(scripted.closings()).isZero();
    assertThat(second.domains()).hasSize(1);
    assertThatThrownBy(first::domains).isInstanceOf(ConnectionClosedException.class);
    second.close();
    assertThat(scripted.closings()).isEqualTo(1);
  }

  @Test
  void anotherIdentityIsAnotherDriverConnection() {
    try (Connection plain = Polyvisor.open(uri);
        Connection readOnly = Polyvisor.builder().uri(uri).readOnly().open();
        Connection fast = Polyvisor.open(uri + "?speed=9");
        Connection same = Polyvisor.builder().uri(uri).set("driver.fixture.speed", "9").open();
        Connection user = Polyvisor.builder().uri(uri).credentials("me", new char[] {'x'}).open()) {
      assertThat(List.of(plain, readOnly, fast, same, user)).doesNotHaveDuplicates();
      // "fast" and "same" say the same in two ways.
      assertThat(openings).hasValue(4);
    }
    assertThat(scripted.closings()).isEqualTo(4);
  }

  @Test
  void oneThatIsLostIsNotSharedFurther() {
    Connection old = Polyvisor.open(uri);
    scripted.behaving(
        (method, proceed) -> method.getName().equals("alive") ? false : proceed.answer());
    Connection fresh = Polyvisor.open(uri);
    assertThat(openings).hasValue(2);
    old.close();
    fresh.close();
    assertThat(scripted.closings()).isEqualTo(2);
  }

  @Test
  void anOpeningThatFailsIsTriedAgainByWhoeverComesNext() {
    FixtureProvider.opening(
        request -> {
          if (openings.incrementAndGet() == 1) {
            throw new IllegalStateException("not yet");
          }
          return scripted.connection();
        });
    assertThatThrownBy(() -> Polyvisor.open(uri)).hasMessageContaining("not yet");
    Polyvisor.open(uri).close();
    assertThat(openings).hasValue(2);
  }

  @Test
  void openAndCloseAtOnceNeverLeavesOneOpenNorClosesOneInUse() throws Exception {
    int threads = 8;
    int rounds = 200;
    CyclicBarrier together = new CyclicBarrier(threads);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    List<Future<?>> all = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      all.add(
          executor.submit(
              () -> {
                for (int i = 0; i < rounds; i++) {
                  together.await();
                  try (Connection connection = Polyvisor.open(uri)) {
                    assertThat(connection.domains()).hasSize(1);
                  }
                }
                return null;
              }));
    }
    for (Future<?> one : all) {
      one.get();
    }
    executor.shutdown();
    assertThat(scripted.closings()).isEqualTo(openings.get());
    assertThat(openings.get()).isBetween(1, threads * rounds);
  }
}
