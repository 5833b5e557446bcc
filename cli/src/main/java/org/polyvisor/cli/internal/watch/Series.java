package org.polyvisor.cli.internal.watch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.polyvisor.cli.internal.fleet.DeviceAnswer;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.SampleSource;
import org.polyvisor.model.StatisticsChange;

/**
 * What was seen of one device so far. A rate is over the time between two observations, however
 * often one and the same was read in between. A server that sends samples by itself may repeat one
 * until it has looked anew; what comes then is of the whole time since the last that differed, and
 * not of the moment since the last repetition. For one thread.
 */
final class Series {
  private static final int KEPT = 20;

  /** What was repeated for longer is taken as standing still. */
  private static final Duration REPEATING = Duration.ofSeconds(15);

  private final Key key;
  private final Deque<Double> throughput = new ArrayDeque<>();
  private Optional<BlockStatistics> last = Optional.empty();
  private Optional<BlockStatistics> base = Optional.empty();
  private Optional<StatisticsChange<BlockCounter>> lastChange = Optional.empty();
  private Optional<VirtException> error = Optional.empty();

  Series(Key key) {
    this.key = key;
  }

  /** Which device of which guest; in the order of names. */
  record Key(String name, UUID uuid, String device) implements Comparable<Key> {
    static Key of(DeviceAnswer answer) {
      var domain = answer.domain();
      return new Key(domain.name(), domain.uuid(), answer.device());
    }

    @Override
    public int compareTo(Key other) {
      int byName = name.compareTo(other.name);
      int byDomain = byName != 0 ? byName : uuid.compareTo(other.uuid);
      return byDomain != 0 ? byDomain : device.compareTo(other.device);
    }
  }

  /** Takes a sample; answers what changed since the last that counted, if this one counts. */
  Optional<StatisticsChange<BlockCounter>> take(DeviceAnswer answer) {
    error = answer.error();
    return answer.statistics().flatMap(this::take);
  }

  private Optional<StatisticsChange<BlockCounter>> take(BlockStatistics now) {
    last = Optional.of(now);
    Optional<StatisticsChange<BlockCounter>> change =
        base.map(now::since).filter(since -> counts(since, now));
    if (base.isEmpty() || change.isPresent()) {
      base = last;
    }
    change.ifPresent(this::keep);
    return change;
  }

  private boolean counts(StatisticsChange<BlockCounter> since, BlockStatistics now) {
    boolean repeated = base.filter(b -> b.counters().equals(now.counters())).isPresent();
    boolean sent = now.observation().source() == SampleSource.EVENT;
    Duration least = repeated && sent ? REPEATING : Duration.ZERO;
    return since.isReset() || since.interval().compareTo(least) > 0;
  }

  private void keep(StatisticsChange<BlockCounter> change) {
    lastChange = Optional.of(change);
    throughput.addLast(
        rate(BlockCounter.READ_BYTES).orElse(0) + rate(BlockCounter.WRITE_BYTES).orElse(0));
    if (throughput.size() > KEPT) {
      throughput.removeFirst();
    }
  }

  Key key() {
    return key;
  }

  /** The newest counters. */
  Optional<BlockStatistics> last() {
    return last;
  }

  /** Why the newest reading failed. */
  Optional<VirtException> error() {
    return error;
  }

  /** Whether the counters started again at the newest observation. */
  boolean isReset() {
    return lastChange.map(StatisticsChange::isReset).orElse(false);
  }

  /** The newest rate of a counter. */
  OptionalDouble rate(BlockCounter counter) {
    return lastChange.map(c -> c.perSecond(counter)).orElseGet(OptionalDouble::empty);
  }

  /** Bytes read and written per second, over the newest observations. */
  String sparkline() {
    return Sparkline.of(throughput);
  }
}
