package org.polyvisor.conformance;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.opentest4j.AssertionFailedError;
import org.polyvisor.conformance.lab.Bounds;

/** Runs a requirement in a thread that can be left when it does not end. */
final class Watchdog {
  private Watchdog() {}

  static void run(String id, Callable<?> body) throws Throwable {
    FutureTask<?> task = new FutureTask<>(body);
    Thread thread = new Thread(task, "polyvisor-conformance-" + id);
    thread.setDaemon(true);
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    thread.start();
    try {
      task.get(Bounds.requirement().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() == null ? e : e.getCause();
    } catch (TimeoutException e) {
      throw hung(id, thread);
    }
  }

  private static AssertionFailedError hung(String id, Thread thread) {
    AssertionFailedError failure =
        new AssertionFailedError(id + " did not end within " + Bounds.requirement());
    failure.setStackTrace(thread.getStackTrace());
    thread.interrupt();
    return failure;
  }
}
