package org.polyvisor.conformance.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.polyvisor.annotation.API;

/**
 * Something that runs in a thread of its own while the requirement looks on. Safe for any thread.
 *
 * @param <T> what it gives
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Parallel<T> {
  private final FutureTask<T> task;
  private final Thread thread;

  private Parallel(Callable<T> body) {
    task = new FutureTask<>(body);
    thread = new Thread(task, "polyvisor-conformance-caller");
    thread.setDaemon(true);
  }

  /** Starts it. */
  public static <T> Parallel<T> start(Callable<T> body) {
    Parallel<T> parallel = new Parallel<>(body);
    parallel.thread.start();
    return parallel;
  }

  /** Runs the same in many threads, beginning together, and waits for all. */
  public static void inThreads(int threads, Runnable body) {
    together(Collections.nCopies(threads, body));
  }

  /** Runs each in a thread of its own, beginning once all of them are there; waits for all. */
  public static void together(List<Runnable> bodies) {
    CountDownLatch missing = new CountDownLatch(bodies.size());
    List<Parallel<Boolean>> all = new ArrayList<>();
    bodies.forEach(body -> all.add(start(() -> inTime(missing, body))));
    all.forEach(one -> one.mustEnd("one of several callers at once"));
  }

  private static boolean inTime(CountDownLatch missing, Runnable body) throws InterruptedException {
    missing.countDown();
    boolean allThere = missing.await(Bounds.mustCome().toMillis(), TimeUnit.MILLISECONDS);
    body.run();
    return allThere;
  }

  /** Waits until its thread waits for something, or a moment has passed, or it is done. */
  public Parallel<T> untilItWaits() {
    boolean ignored =
        Bounds.within(
            Bounds.mustNotCome(),
            () ->
                thread.getState() == Thread.State.WAITING
                    || thread.getState() == Thread.State.TIMED_WAITING
                    || task.isDone());
    return this;
  }

  /** Interrupts its thread. */
  public void interrupt() {
    thread.interrupt();
  }

  /** Whether it has ended. */
  public boolean isDone() {
    return task.isDone();
  }

  /** What it gave; fails if it does not end. What it threw is thrown again. */
  public T mustEnd(String what) {
    try {
      return task.get(Bounds.mustCome().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw thrown(what, e.getCause());
    } catch (TimeoutException e) {
      AssertionFailedError late =
          new AssertionFailedError(what + " did not end within " + Bounds.mustCome());
      late.setStackTrace(thread.getStackTrace());
      throw late;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionFailedError(what + " was interrupted", e);
    }
  }

  private static RuntimeException thrown(String what, @Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof RuntimeException exception) {
      return exception;
    }
    throw new AssertionFailedError(what + " failed: " + cause, cause);
  }
}
