package org.polyvisor.conformance.facade;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.polyvisor.model.DomainRef;

/** What the scripted driver answers, and what it was asked. Safe for any thread. */
final class ScriptedHost {
  static final DomainRef ONE = DomainRef.of(new UUID(0, 1), "one", 1);
  static final DomainRef TWO = DomainRef.of(new UUID(0, 2), "two", 2);
  static final DomainRef THREE = DomainRef.of(new UUID(0, 3), "three", 3);

  private static final AtomicReference<ScriptedHost> CURRENT =
      new AtomicReference<>(new ScriptedHost());

  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch released = new CountDownLatch(1);

  static ScriptedHost current() {
    return CURRENT.get();
  }

  /** A new one; what hung in the last one goes on. */
  static ScriptedHost anew() {
    ScriptedHost fresh = new ScriptedHost();
    CURRENT.getAndSet(fresh).release();
    return fresh;
  }

  /** Answers a method so from now on. */
  ScriptedHost on(String method, Answer answer) {
    answers.put(method, answer);
    return this;
  }

  /** From now on a method does not come back, whatever its caller does, until {@link #release}. */
  ScriptedHost hang(String method) {
    return on(method, arguments -> hung());
  }

  /** Does not come back until {@link #release}; then it has nothing to say. */
  Object hung() {
    boolean interrupted = false;
    while (released.getCount() > 0) {
      try {
        released.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException("released");
  }

  void release() {
    released.countDown();
  }

  /** How often a method was called. */
  long asked(String method) {
    return asked.stream().filter(method::equals).count();
  }

  @Nullable Object answer(String method, Answer otherwise, Object[] arguments) throws Throwable {
    asked.add(method);
    return answers.getOrDefault(method, otherwise).to(arguments);
  }

  /** What comes of a call. */
  interface Answer {
    @Nullable Object to(Object[] arguments) throws Throwable;
  }
}
