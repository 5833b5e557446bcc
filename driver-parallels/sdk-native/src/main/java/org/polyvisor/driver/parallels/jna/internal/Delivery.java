package org.polyvisor.driver.parallels.jna.internal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkSession;

/**
 * Takes what the library says to one session: copies it in one pass and hands it to the handler.
 * Runs on the library's thread; the handler runs under a lock only because a lost session may also
 * be told of from elsewhere. Nothing is delivered once it is closed.
 */
final class Delivery {
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

  private final SdkSession.Handler handler;
  private final Rendezvous jobs;
  private final CallGate gate;
  private final EventReader events;
  private final AnswerReader answers;
  private final ReentrantLock lock = new ReentrantLock();
  private final AtomicReference<@Nullable Runnable> afterwards = new AtomicReference<>();

  private volatile long call;

  private volatile boolean closed;

  Delivery(SdkSession.Handler handler, Rendezvous jobs, CallGate gate, boolean everything) {
    this.handler = handler;
    this.jobs = jobs;
    this.gate = gate;
    this.events = new EventReader(everything);
    this.answers = new AnswerReader(events);
  }

  /** What the handle stands for; gives it back. */
  void take(long handle) {
    long number = gate.enterAnyway();
    call = number;
    Runnable news;
    try {
      news = readOnce(handle);
    } finally {
      call = 0;
      gate.exit(number);
    }
    try {
      deliver(news);
    } finally {
      runLast();
    }
  }

  private void runLast() {
    Runnable last = afterwards.getAndSet(null);
    if (last != null) {
      last.run();
    }
  }

  private Runnable readOnce(long handle) {
    try {
      return closed ? () -> {} : read(handle);
    } finally {
      Prl.PrlHandle_Free(handle);
    }
  }

  /** The number of the call that its thread is in; 0 if it is in none. */
  long call() {
    return call;
  }

  /** Waits that long, and not much longer, for its thread to come out of the library. */
  boolean isBack(long nanos) {
    long end = System.nanoTime() + nanos;
    while (call != 0 && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(PAUSE);
    }
    return call == 0;
  }

  /** Does this on its thread once that has come out of the library; here, if it is out. */
  void whenBack(Runnable last) {
    afterwards.set(last);
    if (call == 0 && afterwards.compareAndSet(last, null)) {
      last.run();
    }
  }

  /** The session is lost, by whoever's word. */
  void lost() {
    deliver(handler::closed);
  }

  /** When it has returned, no handler runs but the caller's own. */
  void close() {
    closed = true;
    lock.lock();
    lock.unlock();
  }

  private Runnable read(long handle) {
    int type = events.kind(handle);
    if (type == PrlConstants.PHT_JOB) {
      return finished(handle);
    }
    return type == PrlConstants.PHT_EVENT ? event(handle) : () -> {};
  }

  private Runnable event(long handle) {
    int type = events.type(handle);
    if (type == PrlConstants.PET_DSP_EVT_DISP_CONNECTION_CLOSED) {
      return handler::closed;
    }
    var event = events.read(handle, type);
    return () -> handler.event(event);
  }

  /** Only jobs whose answers are taken here have a number; the others are waited for. */
  private Runnable finished(long handle) {
    boolean taken;
    SdkAnswer answer;
    try {
      int operation = Numbers.get("PrlJob_GetOpCode", Prl::PrlJob_GetOpCode, handle);
      taken = AnswerReader.takes(operation);
      answer = taken ? answers.read(handle, operation) : SdkAnswer.ok();
    } catch (SdkException e) {
      taken = jobs.awaits(handle);
      answer = SdkAnswer.failed(e.error());
    }
    if (!taken) {
      return () -> {};
    }
    long number = jobs.finished(handle);
    SdkAnswer said = answer;
    return () -> handler.finished(number, said);
  }

  private void deliver(Runnable news) {
    lock.lock();
    try {
      if (!closed) {
        news.run();
      }
    } finally {
      lock.unlock();
    }
  }
}
