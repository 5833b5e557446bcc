package org.polyvisor.conformance.mutants;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;

/**
 * Mistakes that would break nearly everything, made where little of that is in the way. Each
 * requirement runs in a thread of its own, and cleans up in another.
 */
final class Narrowly {
  private static final Set<String> ASKED = Set.of("domains", "lookup", "info", "xml");
  private static final Set<Thread> CLOSED = ConcurrentHashMap.newKeySet();
  private static final Set<Thread> OPENED = ConcurrentHashMap.newKeySet();

  private Narrowly() {}

  /** Each third time that it is asked something, it has no answer. */
  static Defect eachThirdFails() {
    AtomicInteger calls = new AtomicInteger();
    return call -> {
      boolean asks = ASKED.contains(call.name());
      if (asks && calls.incrementAndGet() % 3 == 0) {
        throw Defects.refusal(ErrorCode.INTERNAL_ERROR, "try again", call);
      }
      return call.proceed();
    };
  }

  /** Before anything was defined over it, a UUID that nobody has is an argument. */
  static Defect invalidAtFirst() {
    AtomicBoolean defined = new AtomicBoolean();
    return call -> {
      if (call.name().equals("define") || call.name().equals("create")) {
        defined.set(true);
      }
      try {
        return call.proceed();
      } catch (VirtException e) {
        boolean meant =
            call.argument(DomainKey.ByUuid.class).isPresent() && e.code() == ErrorCode.NO_DOMAIN;
        throw meant && !defined.get()
            ? VirtException.of(
                ErrorCode.INVALID_ARG, ErrorDomain.TEST, String.valueOf(e.getMessage()))
            : e;
      }
    };
  }

  /** The id is the one that was asked with, if any was. */
  static Defect idOfTheQuestion() {
    return Defects.answering(
        "info",
        (Invocation call, DomainInfo info) -> {
          DomainRef asked = call.argument(DomainRef.class).orElseThrow();
          DomainRef now = info.domain();
          return asked.id().isPresent() && now.id().isPresent()
              ? Infos.about(info, DomainRef.of(now.uuid(), now.name(), asked.id().getAsInt()))
              : info;
        });
  }

  /** Once a thread has closed a connection, its next one lists nothing. */
  static Defect blindAfterClose() {
    return call -> {
      if (call.name().equals("close")) {
        CLOSED.add(Thread.currentThread());
      }
      boolean blind = call.name().equals("domains") && CLOSED.contains(Thread.currentThread());
      if (blind && call.real().alive()) {
        throw VirtException.of(ErrorCode.RESOURCE_BUSY, ErrorDomain.TEST, "closed a moment ago");
      }
      return call.proceed();
    };
  }

  /** Closing again in the same thread is an error. */
  static Defect closedTwice() {
    Set<Thread> closed = ConcurrentHashMap.newKeySet();
    return Defects.on(
        "close",
        call -> {
          if (!closed.add(Thread.currentThread())) {
            throw VirtException.of(ErrorCode.INVALID_CONN, ErrorDomain.TEST, "closed already");
          }
          return call.proceed();
        });
  }

  /** Who has closed it does not notice. */
  static Defect aliveForWhoClosed() {
    Set<Thread> closed = ConcurrentHashMap.newKeySet();
    return call -> {
      Object answer = call.proceed();
      if (call.name().equals("close")) {
        closed.add(Thread.currentThread());
      }
      return call.name().equals("alive") && closed.contains(Thread.currentThread())
          ? Boolean.TRUE
          : answer;
    };
  }

  /** A thread's second connection lists nothing. */
  static Defect seeingLess() {
    boolean second = !OPENED.add(Thread.currentThread());
    return Defects.answering(
        "domains", (Invocation call, List<DomainRef> all) -> second ? List.of() : all);
  }
}
