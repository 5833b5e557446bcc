package org.polyvisor.driver.test.internal;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.polyvisor.error.VirtException;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.Registration;

/**
 * What guests were asked to let go of, and whether they do. While they do not, whoever asked waits;
 * who waited in vain has asked all the same, and what he asked for goes once they do. Safe for any
 * thread.
 */
final class Unplugs {
  private final Stall kept = new Stall("the guest, which keeps the device");

  /** As many as calls ended in vain since guests began to keep their devices. */
  private final Queue<Runnable> asked = new ConcurrentLinkedQueue<>();

  /** Lets guests keep their devices until what is returned is closed. */
  Registration begin() {
    Registration held = kept.begin();
    return () -> {
      held.close();
      letGo();
    };
  }

  /** Wakes those who wait, so that they see whether their connection is still open. */
  void look() {
    kept.look();
  }

  /** Returns when the guest has let go; what is to follow if it does so after the call's end. */
  void await(Call call, Gate gate, Runnable later) {
    try {
      kept.await(call, gate);
    } catch (VirtException e) {
      asked.add(later);
      letGo(); // it may have done so just now
      throw e;
    }
  }

  private void letGo() {
    while (!kept.isHeld()) {
      Runnable next = asked.poll();
      if (next == null) {
        return;
      }
      next.run();
    }
  }
}
