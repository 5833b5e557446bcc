package org.polyvisor.conformance;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.opentest4j.AssertionFailedError;
import org.polyvisor.conformance.lab.Bounds;

/** Runs something in a thread that can be left when it does not end. */
final class Watchdog {
  private Watchdog() {}

  /** What it threw; a failure that says where it hangs, if it does not end in time. */
  static Optional<Throwable> thrown(String name, Body body) {
    FutureTask<Optional<Throwable>> task = new FutureTask<>(() -> thrown(body));
    Thread thread = new Thread(task, "polyvisor-conformance-" + name);
    thread.setDaemon(true);
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    thread.start();
    try {
      return task.get(Bounds.requirement().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Optional.of(hung(name, thread));
    } catch (ExecutionException e) {
      return Optional.of(e);
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      return Optional.of(e);
    }
  }

  private static Optional<Throwable> thrown(Body body) {
    try {
      body.run();
      return Optional.empty();
    } catch (VirtualMachineError e) {
      // The platform would end the whole run for some of them.
      return Optional.of(new AssertionFailedError("threw " + e, e));
    } catch (Throwable e) {
      return Optional.of(e);
    }
  }

  private static AssertionFailedError hung(String name, Thread thread) {
    AssertionFailedError failure =
        new AssertionFailedError(name + " did not end within " + Bounds.requirement());
    failure.setStackTrace(thread.getStackTrace());
    thread.interrupt();
    return failure;
  }

  /** What is run. */
  interface Body {
    void run() throws Throwable;
  }
}
