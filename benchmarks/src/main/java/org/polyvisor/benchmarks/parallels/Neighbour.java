package org.polyvisor.benchmarks.parallels;

import java.time.Duration;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkJob;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.driver.parallels.sdk.SdkVm;

/** Somebody else at the same server who is subscribed to a guest for ever. */
final class Neighbour implements SdkSession.Handler {
  private static final Duration ENOUGH = Duration.ofSeconds(1);

  private Neighbour() {}

  /** Comes and stays. */
  static void subscribe(VirtualWorld world, String guest) {
    SdkSession session = world.server().session(new Neighbour());
    finish(world, session.loginLocal());
    for (SdkVm vm : finish(world, session.inventory().vms())) {
      if (vm.uuid().equals(world.server().uuid(guest))) {
        session.subscribe(vm);
      }
    }
    world.pass(ENOUGH);
  }

  private static <T> T finish(VirtualWorld world, SdkJob<T> job) {
    world.pass(ENOUGH);
    try {
      return job.await(0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void event(SdkEvent event) {}

  @Override
  public void finished(long job, SdkAnswer answer) {}

  @Override
  public void closed() {}
}
