package org.polyvisor.driver.parallels.internal.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * The rule to compare with: each read subscribes, four events are kept, and the fifth after the
 * last read ends it. The first read waits for an event, or asks by a one-shot beside it; then it
 * does not begin the count anew, only a read of what is held does.
 */
final class Counting {
  private static final int KEPT = 4;

  private final SimulatedServer server;
  private final boolean oneShots;
  private final long fresh;
  private final List<Long> waiting = new ArrayList<>();
  private boolean subscribed;
  private boolean holds;
  private int unread;
  private long shotAt = Long.MIN_VALUE / 2;

  private Counting(SimulatedServer server, boolean oneShots, long cycle) {
    this.server = server;
    this.oneShots = oneShots;
    fresh = Math.min(cycle, Pattern.SECOND);
  }

  static Tally serve(long[] reads, long cycle, boolean oneShots, long seed) {
    SimulatedServer server = new SimulatedServer(cycle, seed);
    Counting counting = new Counting(server, oneShots, cycle);
    for (long read : reads) {
      server.pass(read, counting::event);
      counting.read();
    }
    return server.tally;
  }

  private void read() {
    if (holds) {
      unread = 0;
      server.tally.use();
      server.tally.read(0);
    } else if (oneShots && server.now() - shotAt <= fresh) {
      server.tally.read(0);
      unread = 0;
    } else {
      ask();
    }
  }

  private void ask() {
    waiting.add(server.now());
    if (!subscribed) {
      subscribed = true;
      unread = oneShots ? unread : 0;
      server.job(server::subscribed);
    }
    if (oneShots && waiting.size() == 1) {
      shotAt = server.now();
      server.job(this::wake);
    }
  }

  private void wake() {
    waiting.forEach(since -> server.tally.read(server.now() - since));
    waiting.clear();
  }

  private void event() {
    unread++;
    if (!waiting.isEmpty()) {
      server.tally.use();
      wake();
    }
    holds = true;
    if (unread > KEPT) {
      holds = false;
      subscribed = false;
      server.unsubscribed();
      server.job(() -> {});
    }
  }
}
