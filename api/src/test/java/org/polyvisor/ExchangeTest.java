package org.polyvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.polyvisor.error.ConnectionClosedException;
import org.polyvisor.error.DriverException;
import org.polyvisor.error.OperationCancelledException;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.fixture.Fixtures;
import org.polyvisor.fixture.Scripted;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.spi.Exchange;

/** The facade's promises where the caller reads the answer himself. */
@Timeout(60)
class ExchangeTest {
  private final CountDownLatch polled = new CountDownLatch(1);
  private final AtomicInteger left = new AtomicInteger();
  private final Scripted scripted = new Scripted();
  private Selector selector;
  private volatile Optional<RuntimeException> failure = Optional.empty();

  @BeforeEach
  void silent() throws IOException {
    selector = Selector.open();
    scripted.behaving(
        (method, proceed) ->
            method.getName().equals("exchange") ? Optional.of(new Silent()) : proceed.answer());
  }

  @AfterEach
  void close() throws IOException {
    selector.close();
  }

  /** Answers nothing, unless it fails. */
  private final class Silent implements Exchange<BlockStatistics> {
    @Override
    public Selector selector() {
      return selector;
    }

    @Override
    public Optional<BlockStatistics> poll() {
      polled.countDown();
      failure.ifPresent(
          e -> {
            throw e;
          });
      return Optional.empty();
    }

    @Override
    public void leave() {
      left.incrementAndGet();
    }
  }

  private Throwable read(Connection connection) {
    return catchThrowable(() -> connection.domain("guest").blockStatistics("vda"));
  }

  private CompletableFuture<Throwable> reading(Connection connection) throws InterruptedException {
    CompletableFuture<Throwable> ended = CompletableFuture.supplyAsync(() -> read(connection));
    polled.await();
    return ended;
  }

  @Test
  void itEndsByTheDeadline() {
    Throwable thrown = read(Fixtures.open(scripted).within(Duration.ofMillis(80)));

    assertThat(thrown).isInstanceOf(OperationTimeoutException.class).hasMessageContaining("80 ms");
    assertThat(left).hasValue(1);
  }

  @Test
  void closingEndsIt() throws Exception {
    Connection connection = Fixtures.open(scripted);
    CompletableFuture<Throwable> ended = reading(connection);

    connection.close();

    assertThat(ended)
        .succeedsWithin(20, TimeUnit.SECONDS)
        .isInstanceOf(ConnectionClosedException.class);
    assertThat(left).hasValue(1);
  }

  @Test
  void aCancellationEndsIt() throws Exception {
    Cancellation cancellation = new Cancellation();
    CompletableFuture<Throwable> ended = reading(Fixtures.open(scripted).with(cancellation));

    cancellation.cancel();

    assertThat(ended)
        .succeedsWithin(20, TimeUnit.SECONDS)
        .isInstanceOf(OperationCancelledException.class);
  }

  @Test
  void anInterruptEndsItAndTheFlagIsKept() throws Exception {
    Connection connection = Fixtures.open(scripted);
    CompletableFuture<Boolean> flag = new CompletableFuture<>();
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              ended.complete(read(connection));
              flag.complete(Thread.currentThread().isInterrupted());
            });
    caller.start();
    polled.await();
    caller.interrupt();

    assertThat(ended)
        .succeedsWithin(20, TimeUnit.SECONDS)
        .isInstanceOf(OperationCancelledException.class);
    assertThat(flag).succeedsWithin(20, TimeUnit.SECONDS).isEqualTo(true);
  }

  @Test
  void whatTheDriverThrowsNamesIt() {
    failure = Optional.of(new IllegalStateException("oops"));

    assertThat(read(Fixtures.open(scripted)))
        .isInstanceOf(DriverException.class)
        .hasMessageContaining("oops");
    assertThat(left).hasValue(1);
  }
}
