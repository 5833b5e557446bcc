package org.polyvisor.conformance.area;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.conformance.lab.Stuck;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.CallControl;

/** Many operations that are called at once while the hypervisor is stuck. For one thread. */
final class Others {
  /** Of a domain that is stopped. */
  private static final Set<Operation> STOPPED =
      Set.of(Operation.START, Operation.UNDEFINE, Operation.RENAME);

  /** Of one that is not there yet. */
  private static final Set<Operation> MADE =
      Set.of(
          Operation.DEFINE,
          Operation.CREATE,
          Operation.NETWORK_DEFINE,
          Operation.NETWORK_CREATE,
          Operation.POOL_DEFINE,
          Operation.POOL_CREATE);

  /** What takes away a network or a pool that was made late. */
  private static final List<Operation> TAKING_BACK =
      List.of(
          Operation.NETWORK_DESTROY,
          Operation.NETWORK_UNDEFINE,
          Operation.POOL_DESTROY,
          Operation.POOL_UNDEFINE);

  private final Lab lab;
  private final Set<Operation> left = new HashSet<>();

  private boolean flags;

  private Others(Lab lab) {
    this.lab = lab;
    // Listening does not wait, and a resize that is done late would cost a disk that others have.
    left.addAll(List.of(Operation.EVENTS, Operation.BLOCK_RESIZE));
    left.addAll(Operations.minimum());
  }

  /** All but the minimum, of which a requirement of its own is made. */
  static Others of(Lab lab) {
    return new Others(lab);
  }

  /** Those that have a requirement of their own. */
  Others but(List<Operation> some) {
    left.addAll(some);
    return this;
  }

  /** Whoever is interrupted must find it told by the thread's flag as well. */
  Others keepingFlags() {
    flags = true;
    return this;
  }

  /**
   * One that was called.
   *
   * @param operation which
   * @param control of its call
   * @param running what it ends with; empty if it was answered
   */
  record Waiting(
      Operation operation, CallControl control, Parallel<Optional<VirtException>> running) {
    Optional<VirtException> mustEnd(String what) {
      return running.mustEnd(operation + ", which " + what);
    }
  }

  /** Calls all that are offered, and looks at each. */
  void call(Duration deadline, Consumer<Waiting> look) {
    lab.mayChange();
    DomainRef running = lab.own(GuestState.RUNNING).identity();
    DomainRef stopped = lab.own(GuestState.SHUTOFF).identity();
    DomainRef made = Definitions.fresh(lab);
    lab.afterwards(() -> takeBack(made));
    List<Waiting> waiting = new ArrayList<>();
    try (Stuck stuck = lab.stuck()) {
      for (Operation operation : Operations.all()) {
        if (!left.contains(operation) && lab.main().offers(operation)) {
          DomainRef other = MADE.contains(operation) ? made : running;
          DomainRef domain = STOPPED.contains(operation) ? stopped : other;
          waiting.add(begin(operation, domain, deadline));
        }
      }
      try {
        waiting.forEach(look);
      } finally {
        waiting.forEach(one -> one.control().cancel());
      }
    }
  }

  private Waiting begin(Operation operation, DomainRef domain, Duration deadline) {
    CallControl control = CallControl.within(deadline);
    Parallel<Optional<VirtException>> running =
        Parallel.start(
            () -> {
              try {
                Operations.run(operation, lab.main().driver(), control.call(), domain);
                return Optional.empty();
              } catch (VirtException e) {
                Expect.that(!flags || isKept(e), "the interrupt flag is gone after " + operation);
                return Optional.of(e);
              }
            });
    return new Waiting(operation, control, running);
  }

  private static boolean isKept(VirtException e) {
    return e.code() != ErrorCode.OPERATION_ABORTED || Thread.currentThread().isInterrupted();
  }

  private void takeBack(DomainRef made) {
    for (Operation operation : TAKING_BACK) {
      try {
        if (lab.again().offers(operation)) {
          lab.again().run(operation, made);
        }
      } catch (VirtException e) {
        // It was never made, as it should be.
        continue;
      }
    }
  }
}
