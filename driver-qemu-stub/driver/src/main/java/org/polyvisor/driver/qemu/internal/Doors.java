package org.polyvisor.driver.qemu.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.polyvisor.driver.qemu.internal.guest.Candidate;

/**
 * Lets candidates become domains: while the connection opens, in the order of its monitors once all
 * have been heard, so that ids, and which of two twins is refused, do not depend on who is faster;
 * later as they come. Safe for any thread.
 */
final class Doors {
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Waiting> waiting = new ArrayList<>();
  private boolean open;

  void arrive(Monitor monitor, Candidate candidate) {
    lock.lock();
    try {
      if (open) {
        monitor.admit(candidate, true);
      } else {
        waiting.add(new Waiting(monitor, candidate));
      }
    } finally {
      lock.unlock();
    }
    monitor.tell();
  }

  void open() {
    lock.lock();
    try {
      open = true;
      waiting.sort(Comparator.comparingInt(one -> one.monitor.index()));
      waiting.forEach(one -> one.monitor.admit(one.candidate, false));
      waiting.clear();
    } finally {
      lock.unlock();
    }
  }

  private record Waiting(Monitor monitor, Candidate candidate) {}
}
