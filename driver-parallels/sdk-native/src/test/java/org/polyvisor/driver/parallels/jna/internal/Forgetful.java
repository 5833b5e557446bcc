package org.polyvisor.driver.parallels.jna.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.polyvisor.driver.parallels.jna.NativeSdkProvider;
import org.polyvisor.driver.parallels.jna.standin.StandIn;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkOptions;
import org.polyvisor.driver.parallels.sdk.SdkSession;

/** Subscribes, forgets all that it has of it, and counts events while the collector is busy. */
final class Forgetful {
  private Forgetful() {}

  static void run(String file, int seconds) {
    StandIn standIn = StandIn.of(Path.of(file));
    standIn.play(List.of("set latency 1ms", "set cycle 1ms"));
    AtomicLong heard = new AtomicLong();
    subscribe(file, heard);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (System.nanoTime() - end < 0) {
      long before = heard.get();
      System.gc();
      Eventually.holds(() -> heard.get() > before);
    }
    standIn.play("silence web");
    Eventually.holds(() -> heard.get() == standIn.ask("statistics-events"));
    System.out.println("none of " + heard + " lost");
  }

  /** The VM, the session, its handler and the library are nobody's any more. */
  private static void subscribe(String file, AtomicLong heard) {
    SdkSession session =
        new NativeSdkProvider()
            .open(SdkOptions.defaults().library(file))
            .session(new Counting(heard));
    World.await(session.loginLocal());
    session.subscribe(World.await(session.inventory().vm("web")));
  }

  private record Counting(AtomicLong events) implements SdkSession.Handler {
    @Override
    public void event(SdkEvent event) {
      events.addAndGet(event.type() == SdkEvent.VM_PERFSTATS ? 1 : 0);
    }

    @Override
    public void finished(long job, SdkAnswer answer) {}

    @Override
    public void closed() {}
  }
}
