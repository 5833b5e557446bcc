package org.polyvisor.benchmarks.parallels;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Many callers, each in a thread of his own, who all begin at once. */
final class Crowd {
  private Crowd() {}

  /**
   * What they got.
   *
   * @param answers one of each
   * @param seconds from the start until the last had his
   */
  record Result<T>(List<T> answers, double seconds) {}

  static <T> Result<T> run(List<Callable<T>> callers) {
    CountDownLatch ready = new CountDownLatch(callers.size());
    CountDownLatch start = new CountDownLatch(1);
    List<FutureTask<T>> tasks = new ArrayList<>();
    for (Callable<T> caller : callers) {
      FutureTask<T> task =
          new FutureTask<>(
              () -> {
                ready.countDown();
                start.await();
                return caller.call();
              });
      tasks.add(task);
      Thread thread = new Thread(null, task, "caller", 128 * 1024);
      thread.setDaemon(true);
      thread.start();
    }
    try {
      ready.await();
      long begin = System.nanoTime();
      start.countDown();
      List<T> answers = new ArrayList<>();
      for (FutureTask<T> task : tasks) {
        answers.add(task.get());
      }
      return new Result<>(answers, (System.nanoTime() - begin) / 1e9);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("a caller failed: " + e, e);
    }
  }
}
