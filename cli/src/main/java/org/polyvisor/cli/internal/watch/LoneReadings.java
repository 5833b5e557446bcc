package org.polyvisor.cli.internal.watch;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.polyvisor.Domain;
import org.polyvisor.cli.internal.fleet.DeviceAnswer;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.StatisticsOptions;

/** Reads one device, or the sum, in the caller's thread: there is nobody whom it could hold up. */
final class LoneReadings implements Readings {
  private final String device;
  private final StatisticsOptions how;
  private final Deque<Domain> wanted = new ArrayDeque<>();

  LoneReadings(String device, StatisticsOptions how) {
    this.device = device;
    this.how = how;
  }

  @Override
  public void request(Collection<Domain> guests) {
    wanted.addAll(guests);
  }

  @Override
  public boolean isBusy() {
    return !wanted.isEmpty();
  }

  @Override
  public Optional<Reading> next(long nanos) throws InterruptedException {
    if (wanted.isEmpty()) {
      TimeUnit.NANOSECONDS.sleep(nanos);
      return Optional.empty();
    }
    Domain guest = wanted.remove();
    return Optional.of(new Reading(guest.ref(), List.of(read(guest))));
  }

  private DeviceAnswer read(Domain guest) {
    try {
      return DeviceAnswer.of(guest.ref(), guest.blockStatistics(device, how));
    } catch (VirtException e) {
      return DeviceAnswer.of(guest.ref(), device, e);
    }
  }

  @Override
  public void close() {
    wanted.clear();
  }
}
