package org.polyvisor.cli.internal.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;

/**
 * Asks many at once, with a few threads, and hands out the answers in the order of the questions,
 * each as soon as those before it are there. One that fails or takes its whole deadline costs its
 * own answer; the others go on meanwhile. How long it may take, the question itself must bound.
 */
public final class Fleet {
  /** Enough to have others go on while some are stuck, and less than a driver's calls at once. */
  public static final int THREADS = 8;

  private Fleet() {}

  /** Asks each; the sink runs in the caller's thread. */
  public static <Q, A> void ask(
      List<Q> about, Function<Q, A> question, Consumer<Answer<Q, A>> sink) {
    ExecutorService threads = threads(Math.min(THREADS, Math.max(1, about.size())), about.size());
    try {
      List<Future<Answer<Q, A>>> answers = new ArrayList<>();
      about.forEach(one -> answers.add(threads.submit(() -> answer(one, question))));
      answers.forEach(answer -> sink.accept(await(answer)));
    } finally {
      threads.shutdownNow();
    }
  }

  /** A few threads that keep nobody from leaving, with room for this many tasks. */
  public static ExecutorService threads(int number, int room) {
    AtomicInteger count = new AtomicInteger();
    return new ThreadPoolExecutor(
        number,
        number,
        1,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(Math.max(1, room)),
        task -> {
          Thread thread = new Thread(task, "polyvisor-cli-" + count.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Asks one, in this thread. */
  public static <Q, A> Answer<Q, A> answer(Q about, Function<Q, A> question) {
    try {
      return new Answer<>(about, Optional.of(question.apply(about)), Optional.empty());
    } catch (VirtException e) {
      return new Answer<>(about, Optional.empty(), Optional.of(e));
    }
  }

  private static <T> T await(Future<T> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw VirtException.of(ErrorCode.OPERATION_ABORTED, ErrorDomain.NONE, "interrupted");
    } catch (ExecutionException e) {
      // Not the hypervisor's no, so a mistake of ours.
      throw new IllegalStateException(e.getCause());
    }
  }
}
