package org.polyvisor.driver.parallels.jna.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkSession;

/** Remembers what a session said, in order. */
final class Heard implements SdkSession.Handler {
  final List<Object> all = new CopyOnWriteArrayList<>();
  final Map<Long, SdkAnswer> answers = new ConcurrentHashMap<>();
  final AtomicInteger losses = new AtomicInteger();
  volatile Consumer<Object> then = what -> {};

  @Override
  public void event(SdkEvent event) {
    all.add(event);
    then.accept(event);
  }

  @Override
  public void finished(long job, SdkAnswer answer) {
    answers.put(job, answer);
    all.add(job);
    then.accept(job);
  }

  @Override
  public void closed() {
    losses.incrementAndGet();
    all.add("closed");
    then.accept("closed");
  }

  SdkAnswer answer(long job) {
    Eventually.holds(() -> answers.containsKey(job));
    return answers.get(job);
  }

  List<SdkEvent> events(int type) {
    return all.stream()
        .filter(SdkEvent.class::isInstance)
        .map(SdkEvent.class::cast)
        .filter(event -> event.type() == type)
        .toList();
  }
}
