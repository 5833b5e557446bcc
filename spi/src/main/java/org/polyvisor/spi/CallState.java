package org.polyvisor.spi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.Ticker;

/**
 * What a call and the calls cut from it share: whether it was cancelled, who waits in it, what is
 * to run on cancel.
 *
 * <p>A waiting thread is woken by an interrupt. That is safe since it is sent under the lock and
 * only while the thread is registered: a thread that leaves takes an interrupt of ours with it, so
 * none outlives the wait.
 */
final class CallState {
  private static final AtomicLong IDS = new AtomicLong();

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Thread, Boolean> waiting = new HashMap<>();
  private final List<Runnable> hooks = new ArrayList<>();
  private final Ticker ticker;
  private final long id = IDS.incrementAndGet();
  private volatile @Nullable Supplier<VirtException> reason;

  CallState(Ticker ticker) {
    this.ticker = ticker;
  }

  Ticker ticker() {
    return ticker;
  }

  long id() {
    return id;
  }

  boolean cancelled() {
    return reason != null;
  }

  void throwIfCancelled() {
    Supplier<VirtException> cause = reason;
    if (cause != null) {
      throw cause.get();
    }
  }

  void cancel(Supplier<VirtException> cause, Executor forHooks) {
    List<Runnable> toRun;
    lock.lock();
    try {
      if (reason != null) {
        return;
      }
      reason = cause;
      toRun = List.copyOf(hooks);
      hooks.clear();
      waiting.replaceAll(
          (thread, woken) -> {
            thread.interrupt();
            return true;
          });
    } finally {
      lock.unlock();
    }
    toRun.forEach(forHooks::execute);
  }

  Registration onCancel(Runnable hook) {
    boolean late;
    lock.lock();
    try {
      late = reason != null;
      if (!late) {
        hooks.add(hook);
      }
    } finally {
      lock.unlock();
    }
    if (late) {
      hook.run();
    }
    return () -> forget(hook);
  }

  private void forget(Runnable hook) {
    lock.lock();
    try {
      hooks.remove(hook);
    } finally {
      lock.unlock();
    }
  }

  /** Registers the current thread as waiting; false if the call is cancelled already. */
  boolean enter() {
    lock.lock();
    try {
      if (reason != null) {
        return false;
      }
      waiting.put(Thread.currentThread(), false);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** The current thread waits no more; an interrupt that {@link #cancel} sent is taken back. */
  void leave() {
    lock.lock();
    try {
      if (Boolean.TRUE.equals(waiting.remove(Thread.currentThread()))) {
        Thread.interrupted();
      }
    } finally {
      lock.unlock();
    }
  }
}
