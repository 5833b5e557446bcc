package org.polyvisor.conformance.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.Observation;
import org.polyvisor.spi.Exchange;

/** What goes wrong when callers read the answer themselves. */
final class Exchanging {
  private Exchanging() {}

  private static Defect with(
      Function<Exchange<BlockStatistics>, Exchange<BlockStatistics>> change) {
    return Defects.answering(
        "exchange",
        (Invocation call, Optional<Exchange<BlockStatistics>> begun) -> begun.map(change));
  }

  private static BlockStatistics copy(BlockStatistics read, String device, Observation seen) {
    BlockStatistics.Builder builder = BlockStatistics.of(device, seen);
    read.counters().forEach(builder::set);
    return builder.build();
  }

  private static Defect answers(UnaryOperator<BlockStatistics> change) {
    return with(
        real ->
            new Reader(real) {
              @Override
              BlockStatistics answered(BlockStatistics read) {
                return change.apply(read);
              }
            });
  }

  static Defect countingLess() {
    return answers(
        read -> {
          BlockStatistics.Builder builder = BlockStatistics.of(read.device(), read.observation());
          read.counters().forEach(builder::set);
          return builder.set(BlockCounter.READ_BYTES, 0).build();
        });
  }

  static Defect fromThePast() {
    return answers(
        read -> copy(read, read.device(), Grouping.moved(read.observation(), 0, -60_000_000_000L)));
  }

  /** From the twelfth on, the answers are of another device. */
  static Defect mixedInTime() {
    AtomicInteger count = new AtomicInteger();
    return answers(
        read ->
            count.incrementAndGet() < 12
                ? read
                : copy(read, read.device() + "-other", read.observation()));
  }

  /** Polling waits for the answer. */
  static Defect waiting() {
    return with(
        real ->
            new Reader(real) {
              @Override
              public Optional<BlockStatistics> poll() {
                Optional<BlockStatistics> there = super.poll();
                while (there.isEmpty()) {
                  LockSupport.parkNanos(1_000_000);
                  there = super.poll();
                }
                return there;
              }
            });
  }

  /** What was begun while the hypervisor was stuck wakes nobody, unless it is an error. */
  static Defect sleeping() {
    return with(Sleeper::new);
  }

  private static final class Sleeper extends Reader {
    private final Selector other;
    private final boolean begunWhileStuck = ExchangeBase.isStuck();

    Sleeper(Exchange<BlockStatistics> real) {
      super(real);
      try {
        other = Selector.open();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Thread thread = new Thread(this::watch, "sleeper");
      thread.setDaemon(true);
      thread.start();
    }

    private void watch() {
      try {
        while (other.isOpen() && super.poll().isEmpty()) {
          LockSupport.parkNanos(1_000_000);
        }
        if (!begunWhileStuck) {
          other.wakeup();
        }
      } catch (VirtException e) {
        other.wakeup();
      }
    }

    @Override
    public Selector selector() {
      return other;
    }

    @Override
    public void leave() {
      super.leave();
      try {
        other.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Who is left without an answer leaves it to the next one. */
  static Defect leftToTheNext() {
    AtomicBoolean early = new AtomicBoolean();
    return with(
        real ->
            new Reader(real) {
              private final boolean spoiled = early.getAndSet(false);
              private boolean done;

              @Override
              BlockStatistics answered(BlockStatistics read) {
                done = true;
                return spoiled ? copy(read, read.device() + "-late", read.observation()) : read;
              }

              @Override
              public void leave() {
                early.set(!done);
                super.leave();
              }
            });
  }

  static Defect closingWithoutAReason() {
    return with(
        real ->
            new Reader(real) {
              @Override
              public Optional<BlockStatistics> poll() {
                try {
                  return super.poll();
                } catch (VirtException e) {
                  throw VirtException.of(
                      ErrorCode.INTERNAL_ERROR, ErrorDomain.TEST, "nothing to read");
                }
              }
            });
  }
}
