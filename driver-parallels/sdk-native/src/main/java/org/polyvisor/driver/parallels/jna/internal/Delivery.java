package org.polyvisor.driver.parallels.jna.internal;

import java.util.concurrent.locks.ReentrantLock;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkSession;

/**
 * Takes what the library says to one session: copies it in one pass and hands it to the handler.
 * Runs on the library's thread; the handler runs under a lock only because a lost session may also
 * be told of from elsewhere. Nothing is delivered once it is closed.
 */
final class Delivery {
  private final SdkSession.Handler handler;
  private final Rendezvous jobs;
  private final CallGate gate;
  private final EventReader events;
  private final AnswerReader answers;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile boolean closed;

  Delivery(SdkSession.Handler handler, Rendezvous jobs, CallGate gate, boolean everything) {
    this.handler = handler;
    this.jobs = jobs;
    this.gate = gate;
    this.events = new EventReader(everything);
    this.answers = new AnswerReader(events);
  }

  /** What the handle stands for; the caller frees it. */
  void take(long handle) {
    if (closed) {
      return;
    }
    long call = gate.enterAnyway();
    Runnable news;
    try {
      news = read(handle);
    } finally {
      gate.exit(call);
    }
    deliver(news);
  }

  /** The session is lost, by whoever's word. */
  void lost() {
    deliver(handler::closed);
  }

  void close() {
    closed = true;
  }

  private Runnable read(long handle) {
    int type = Numbers.get("PrlHandle_GetType", Prl::PrlHandle_GetType, handle);
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
