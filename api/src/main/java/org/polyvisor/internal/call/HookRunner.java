package org.polyvisor.internal.call;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs the cancel hooks of drivers, so that a hook that hangs costs no caller anything. Bounded:
 * with all threads hung and the queue full, further hooks are dropped and logged; their calls are
 * given up all the same.
 */
final class HookRunner implements Executor {
  private static final int THREADS = 4;
  private static final int QUEUE = 1024;
  private static final Logger LOG = System.getLogger(HookRunner.class.getName());

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          1,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(QUEUE),
          task -> {
            Thread thread = new Thread(task, "polyvisor-cancel");
            thread.setDaemon(true);
            return thread;
          },
          (task, pool) -> LOG.log(Level.ERROR, "a cancel hook was dropped: all others hang"));

  HookRunner() {
    threads.allowCoreThreadTimeOut(true);
  }

  @Override
  public void execute(Runnable hook) {
    threads.execute(
        () -> {
          try {
            hook.run();
          } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, "a cancel hook failed", e);
          }
        });
  }
}
