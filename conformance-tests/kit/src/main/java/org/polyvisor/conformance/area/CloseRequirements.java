package org.polyvisor.conformance.area;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.EventRecorder;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Opened;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.conformance.lab.Stuck;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CallControl;

/**
 * The end of a connection.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface CloseRequirements {
  /** If this fails, the second close uses what the first has freed. */
  @Test
  @Tag(Ids.CLOS_001)
  default void closingTwiceIsNoError(Lab lab) {
    lab.main().close();
    lab.main().close();
  }

  /** If this fails, {@code alive} does not look at whether the connection was closed. */
  @Test
  @Tag(Ids.CLOS_002)
  default void aClosedConnectionIsNotAlive(Lab lab) {
    Opened opened = lab.main();
    opened.close();
    Expect.that(!opened.driver().alive(), "a closed connection is alive");
  }

  /**
   * Makes the hypervisor stuck, suspends, closes. If this fails, close does not reach those who
   * wait.
   */
  @Test
  @Tag(Ids.CLOS_003)
  default void closingEndsWaitingCalls(Lab lab) {
    lab.needs(Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    Opened opened = lab.main();
    try (Stuck stuck = lab.stuck()) {
      Call call = CallControl.within(Bounds.requirement()).call();
      Parallel<VirtException> waiting = Stuckness.waitingSuspend(lab, guest, call);
      Stuckness.endsByItsDeadline("close", opened.driver()::close);
      VirtException refusal = waiting.mustEnd("suspend on a connection that was closed");
      Expect.same(ErrorCode.INVALID_CONN, refusal.code(), "the code");
    }
  }

  /** If this fails, the driver leaves it to the facade to notice. */
  @Test
  @Tag(Ids.CLOS_004)
  default void aClosedConnectionSaysSo(Lab lab) {
    Opened opened = lab.main();
    opened.close();
    Expect.refusal(ErrorCode.INVALID_CONN, "listing after close", opened::domains);
  }

  /**
   * Makes the hypervisor stuck and closes. If this fails, close waits for an answer without its
   * call.
   */
  @Test
  @Tag(Ids.CLOS_005)
  default void closingEndsByItsDeadline(Lab lab) {
    Opened opened = lab.main();
    opened.domains();
    try (Stuck stuck = lab.stuck()) {
      Stuckness.endsByItsDeadline("close while the hypervisor is stuck", opened.driver()::close);
      Expect.that(!opened.driver().alive(), "a connection that was closed is alive");
    }
  }

  /**
   * Listens, closes, suspends over another connection. If this fails, close does not wait for what
   * is on its way.
   */
  @Test
  @Tag(Ids.CLOS_006)
  default void noCallbackComesAfterClose(Lab lab) {
    lab.needs(Operation.EVENTS, Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    EventRecorder recorder = Listening.to(lab);
    lab.main().close();
    int before = recorder.of(guest.identity()).size();
    Afterlife.suspend(lab, guest);
    recorder.mustStayAt(before, guest.identity(), "after the connection was closed");
  }

  /** If this fails, a registration with the scheduler is not closed. */
  @Test
  @Tag(Ids.CLOS_007)
  default void aClosedConnectionLeavesNoTimer(Lab lab) {
    Opened opened = lab.main();
    opened.domains();
    opened.close();
    boolean none = Bounds.within(Bounds.mustCome(), () -> opened.tasks() == 0);
    Expect.that(none, opened.tasks() + " tasks are still with the scheduler");
  }
}
