package org.polyvisor.conformance.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;

/** Several threads that do something at once. */
final class Together {
  private static final int THREADS = 8;
  private static final int TURNS = 6;

  private Together() {}

  /** Does it for each, in a thread of its own, beginning at once. */
  static <T> void each(List<T> subjects, Consumer<T> body) {
    List<Runnable> bodies = new ArrayList<>();
    subjects.forEach(subject -> bodies.add(() -> body.accept(subject)));
    Parallel.together(bodies);
  }

  /** Does it twice at once: one is taken, the other refused with this code. */
  static void once(ErrorCode refusal, Runnable body) {
    List<Optional<ErrorCode>> ends = new CopyOnWriteArrayList<>();
    each(List.of(1, 2), any -> ends.add(end(body)));
    long taken = ends.stream().filter(Optional::isEmpty).count();
    Expect.same(1L, taken, "how many of two were taken, of " + ends);
    Expect.that(ends.contains(Optional.of(refusal)), "expected " + refusal + " once: " + ends);
  }

  private static Optional<ErrorCode> end(Runnable body) {
    try {
      body.run();
      return Optional.empty();
    } catch (VirtException e) {
      return Optional.of(e.code());
    }
  }

  /** Does it in many threads for all, each thread beginning elsewhere. */
  static <T> void inTurn(List<T> subjects, Consumer<T> body) {
    AtomicInteger threads = new AtomicInteger();
    Parallel.inThreads(
        THREADS,
        () -> {
          int first = threads.getAndIncrement();
          for (int i = 0; i < TURNS; i++) {
            body.accept(subjects.get((first + i) % subjects.size()));
          }
        });
  }

  /** Domains to look at: all that are there, among them two made for it where that can be done. */
  static List<DomainRef> some(Lab lab) {
    Samples.any(lab);
    if (lab.target().template().isPresent()) {
      Samples.any(lab);
    }
    return lab.main().domains();
  }

  static void infoIsAbout(Lab lab, DomainRef domain) {
    Expect.same(domain, lab.main().info(domain).domain(), "the domain of the information");
  }
}
