package org.polyvisor.conformance.area;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.conformance.lab.Stuck;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CallControl;

/**
 * Nothing waits longer than its caller.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface DeadlineRequirements {
  /**
   * Makes the hypervisor stuck and reads in each way. If this fails, a wait does not go through the
   * call.
   */
  @Test
  @Tag(Ids.DEAD_001)
  default void aReadEndsByItsDeadline(Lab lab) {
    DomainRef domain = Samples.any(lab);
    try (Stuck stuck = lab.stuck()) {
      for (Operation operation : Operations.minimum()) {
        Stuckness.endsByItsDeadline(
            "reading by '" + operation + "' while the hypervisor is stuck",
            call -> Operations.run(operation, lab.main().driver(), call, domain));
      }
    }
  }

  /**
   * Makes the hypervisor stuck and suspends. If this fails, a wait does not go through the call, or
   * the change is said to be done before it is.
   */
  @Test
  @Tag(Ids.DEAD_002)
  default void aChangeEndsByItsDeadline(Lab lab) {
    lab.needs(Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    try (Stuck stuck = lab.stuck()) {
      Call call = CallControl.within(Bounds.shortDeadline()).call();
      VirtException refusal =
          Stuckness.waitingSuspend(lab, guest, call).mustEnd("suspend with a deadline");
      Expect.same(ErrorCode.OPERATION_TIMEOUT, refusal.code(), "the code");
    }
  }

  /**
   * Makes the hypervisor stuck, suspends, cancels. If this fails, a wait goes on past {@code
   * Call.onCancel}.
   */
  @Test
  @Tag(Ids.DEAD_003)
  default void cancellingEndsAWait(Lab lab) {
    lab.needs(Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    try (Stuck stuck = lab.stuck()) {
      CallControl control = CallControl.within(Bounds.requirement());
      Parallel<VirtException> waiting = Stuckness.waitingSuspend(lab, guest, control.call());
      control.cancel();
      VirtException refusal = waiting.mustEnd("suspend that was cancelled");
      Expect.same(ErrorCode.OPERATION_ABORTED, refusal.code(), "the code");
    }
  }

  /**
   * Makes the hypervisor stuck, suspends, interrupts. If this fails, an interrupt is caught and
   * forgotten: set the flag again.
   */
  @Test
  @Tag(Ids.DEAD_004)
  default void anInterruptEndsAWaitAndIsKept(Lab lab) {
    lab.needs(Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    Call call = CallControl.within(Bounds.requirement()).call();
    try (Stuck stuck = lab.stuck()) {
      Parallel<Boolean> waiting =
          Interrupted.call(
              () -> Operations.run(Operation.SUSPEND, lab.main().driver(), call, guest.identity()));
      Expect.that(waiting.mustEnd("suspend that was interrupted"), "the interrupt flag is gone");
    }
  }

  /**
   * Lets a read run into its deadline, then lets the hypervisor go on. If this fails, an answer
   * that came late is taken for the next one, or a lock is still held.
   */
  @Test
  @Tag(Ids.DEAD_005)
  default void aConnectionWorksAgainOnceTheHypervisorDoes(Lab lab) {
    DomainRef domain = Samples.any(lab);
    try (Stuck stuck = lab.stuck()) {
      Stuckness.endsByItsDeadline(
          "a read while the hypervisor is stuck", call -> lab.main().driver().info(call, domain));
    }
    Expect.same(domain, lab.again().info(domain).domain(), "the domain, when asked again");
  }

  /**
   * Makes the hypervisor stuck and opens. If this fails, {@code open} waits without the request's
   * call.
   */
  @Test
  @Tag(Ids.DEAD_006)
  default void openingEndsByItsDeadline(Lab lab) {
    try (Stuck stuck = lab.stuck()) {
      Stuckness.endsByItsDeadline(
          "opening while the hypervisor is stuck",
          call -> lab.open(lab.target(), Bounds.shortDeadline()));
    }
  }
}
