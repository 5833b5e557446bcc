package org.polyvisor.conformance.lab;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** What is to be undone, last first, all of it whatever fails. Safe for any thread. */
final class Undoing {
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Step> steps = new ArrayDeque<>();

  void push(Step step) {
    lock.lock();
    try {
      steps.push(step);
    } finally {
      lock.unlock();
    }
  }

  void run() {
    AssertionFailedError failure = null;
    for (Step step = poll(); step != null; step = poll()) {
      try {
        step.run();
      } catch (Exception e) {
        if (failure == null) {
          failure = new AssertionFailedError("cleaning up failed: " + e, e);
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private @Nullable Step poll() {
    lock.lock();
    try {
      return steps.poll();
    } finally {
      lock.unlock();
    }
  }

  /** Undoes one thing. */
  interface Step {
    void run() throws Exception;
  }
}
