package org.polyvisor.driver.parallels.internal.policy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;

/**
 * Virtual time, a server that does each job in 20 ms, and, while subscribed, its events: on a grid
 * whose phase is by chance for each subscription. For one thread.
 */
final class SimulatedServer {
  private static final long ROUND_TRIP = 20_000_000L;

  final Tally tally = new Tally(Pattern.DURATION);
  private final SplittableRandom random;
  private final long cycle;
  private final Deque<Job> jobs = new ArrayDeque<>();
  private long nextEvent = Long.MAX_VALUE;
  private long now;

  SimulatedServer(long cycle, long seed) {
    this.cycle = cycle;
    random = new SplittableRandom(seed);
  }

  long now() {
    return now;
  }

  /** Issues a job. */
  void job(Runnable done) {
    tally.job();
    jobs.add(new Job(now + ROUND_TRIP, done));
  }

  void subscribed() {
    nextEvent = now + random.nextLong(cycle);
  }

  void unsubscribed() {
    nextEvent = Long.MAX_VALUE;
  }

  /** Lets time pass until then, with what happens before. */
  void pass(long until, Runnable event) {
    while (nextEvent <= until || jobsBefore(until)) {
      Job job = jobs.peek();
      if (job != null && job.at <= nextEvent) {
        jobs.remove();
        now = job.at;
        job.done.run();
      } else {
        now = nextEvent;
        nextEvent += cycle;
        tally.event();
        event.run();
      }
    }
    now = until;
  }

  private boolean jobsBefore(long until) {
    Job job = jobs.peek();
    return job != null && job.at <= until;
  }

  private record Job(long at, Runnable done) {}
}
