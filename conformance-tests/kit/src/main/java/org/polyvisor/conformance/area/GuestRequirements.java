package org.polyvisor.conformance.area;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.JobKind;
import org.polyvisor.model.Operation;

/**
 * What the guest's agent tells, and the jobs that a domain is busy with.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface GuestRequirements {
  /** If this fails, look at what of the agent's answer is taken. */
  @Test
  @Tag(Ids.GUES_001)
  default void theAgentTellsTheHostName(Lab lab) {
    String name = Agents.hostname(lab, Agents.withAgent(lab));
    Expect.that(!name.isBlank(), "the guest's host name is blank");
    Expect.that(!name.contains("\n"), "the guest's host name is not one line: " + name);
  }

  /** If this fails, a stopped domain has the name of its last run, or none. */
  @Test
  @Tag(Ids.GUES_002)
  default void aStoppedDomainHasNoHostName(Lab lab) {
    Agents.refused(lab, GuestState.SHUTOFF);
  }

  /** If this fails, an agent is waited for that cannot answer. */
  @Test
  @Tag(Ids.GUES_003)
  default void aPausedDomainHasNoHostName(Lab lab) {
    Agents.refused(lab, GuestState.PAUSED);
  }

  /** If this fails, a name is made up, or the driver waits for nobody. */
  @Test
  @Tag(Ids.GUES_004)
  default void withoutAnAgentThereIsNoHostName(Lab lab) {
    lab.needs(Operation.HOSTNAME, Operation.DEFINE);
    if (lab.template().contains(Agents.NAME)) {
      throw lab.notDrivable("the template has an agent");
    }
    Guest guest = lab.guest(GuestState.RUNNING);
    Expect.refusal(
        ErrorCode.ARGUMENT_UNSUPPORTED,
        "the host name of a guest without an agent",
        () -> Agents.hostname(lab, guest.identity()));
  }

  /** If this fails, no job is an error, or the last one stays. */
  @Test
  @Tag(Ids.JOBS_001)
  default void aDomainThatNothingIsDoneToHasNoJob(Lab lab) {
    lab.needs(Operation.JOB_INFO);
    for (GuestState state : new GuestState[] {GuestState.RUNNING, GuestState.PAUSED}) {
      Guest guest = lab.guest(state);
      Expect.same(JobKind.NONE, Agents.job(lab, guest), "the job of a domain that is " + state);
    }
  }

  /** If this fails, nothing is taken for no job. */
  @Test
  @Tag(Ids.JOBS_002)
  default void aStoppedDomainHasNothingToBeBusyWith(Lab lab) {
    lab.needs(Operation.JOB_INFO);
    Guest guest = lab.guest(GuestState.SHUTOFF);
    Expect.refusal(
        ErrorCode.OPERATION_INVALID, "the job of a stopped domain", () -> Agents.job(lab, guest));
  }
}
