package org.polyvisor.conformance.mutants;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.LifecycleRequest;

/** Mistakes that take more than one operation to see. */
final class Lives {
  private Lives() {}

  /** A domain that was destroyed by this connection does not start. */
  static Defect once() {
    Set<DomainRef> ended = ConcurrentHashMap.newKeySet();
    return call -> {
      if (call.name().equals("destroy")) {
        Object answer = call.proceed();
        call.domain().ifPresent(ended::add);
        return answer;
      }
      if (call.name().equals("start") && ended.contains(call.domain().orElseThrow())) {
        throw Defects.refusal(ErrorCode.OPERATION_FAILED, "something is still held", call);
      }
      return call.proceed();
    };
  }

  /** What was paused at its end is paused at its next start. */
  static Defect stayingPaused() {
    Set<DomainRef> paused = ConcurrentHashMap.newKeySet();
    return call -> {
      if (call.name().equals("destroy") && call.in(DomainState.PAUSED)) {
        paused.add(call.domain().orElseThrow());
      }
      Object answer = call.proceed();
      if (call.name().equals("start") && paused.remove(call.domain().orElseThrow())) {
        Defects.run(Operation.SUSPEND, call);
      }
      return answer;
    };
  }

  /** After so many suspends of one domain, resuming it while it runs is taken. */
  static Defect tired(int suspends) {
    Map<DomainRef, Integer> counts = new ConcurrentHashMap<>();
    return call -> {
      if (call.name().equals("suspend")) {
        counts.merge(call.domain().orElseThrow(), 1, Integer::sum);
      }
      boolean tired =
          call.name().equals("resume")
              && counts.getOrDefault(call.domain().orElseThrow(), 0) >= suspends
              && call.in(DomainState.RUNNING);
      return tired ? null : call.proceed();
    };
  }

  static void suspendAll(Invocation call) {
    for (DomainRef one : call.real().domains(Invocation.call(), DomainFilter.onlyActive())) {
      if (call.real().info(Invocation.call(), one).state() == DomainState.RUNNING) {
        Operations.run(Operation.SUSPEND, call.real(), Invocation.call(), one);
      }
    }
  }

  /** Looks, waits for another to have looked as well, and then takes both. */
  static Defect startInTwoSteps() {
    AtomicInteger looked = new AtomicInteger();
    Lock turn = new ReentrantLock();
    return Defects.on(
        "start",
        call -> call.in(DomainState.SHUTOFF),
        call -> {
          looked.incrementAndGet();
          Bounds.within(Bounds.mustNotCome(), () -> looked.get() > 1);
          turn.lock();
          try {
            return call.in(DomainState.SHUTOFF) ? call.proceed() : null;
          } finally {
            turn.unlock();
            looked.set(0);
          }
        });
  }

  /** Who suspends while another suspends, suspends the other's domain, too. */
  static Defect mixed() {
    AtomicReference<DomainRef> other = new AtomicReference<>();
    AtomicInteger inside = new AtomicInteger();
    return Defects.on(
        "suspend",
        call -> {
          inside.incrementAndGet();
          try {
            DomainRef before = other.getAndSet(call.domain().orElseThrow());
            LockSupport.parkNanos(5_000_000);
            boolean met = inside.get() > 1 && before != null;
            return met && !before.equals(call.domain().orElseThrow())
                ? call.proceedWith(LifecycleRequest.class, LifecycleRequest.of(before))
                : call.proceed();
          } finally {
            inside.decrementAndGet();
          }
        });
  }
}
