package org.polyvisor.conformance.area;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.ErrorCode;

/**
 * Memory and virtual CPUs, of the running domain and of its definition.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface TuningRequirements {
  /** If this fails, the information is of the definition. */
  @Test
  @Tag(Ids.TUNE_001)
  default void memoryOfARunningDomainIsSet(Lab lab) {
    Tunes tunes = Tunes.ofA(lab, GuestState.RUNNING);
    long half = tunes.limit() / 2;
    tunes.memory(half, Tunes.LIVE);
    Expect.same(half, tunes.memory(), "the memory in use");
    Expect.that(tunes.limit() == 2 * half || tunes.limit() == 2 * half + 1, "the limit changed");
    tunes.memory(tunes.limit(), Tunes.LIVE);
    Expect.same(tunes.limit(), tunes.memory(), "the memory in use, at its limit");
  }

  /** If this fails, the running domain is changed, too, or the definition is not. */
  @Test
  @Tag(Ids.TUNE_002)
  default void memoryOfTheDefinitionIsForTheNextStart(Lab lab) {
    Tunes tunes = Tunes.ofA(lab, GuestState.RUNNING);
    long before = tunes.memory();
    long half = tunes.limit() / 2;
    tunes.memory(half, Tunes.CONFIG);
    Expect.same(before, tunes.memory(), "the memory of the run that goes on");
    tunes.restart();
    Expect.same(half, tunes.memory(), "the memory after the next start");
  }

  /** If this fails, no scope is taken for both. */
  @Test
  @Tag(Ids.TUNE_003)
  default void withoutAScopeARunningDomainAloneIsChanged(Lab lab) {
    Tunes tunes = Tunes.ofA(lab, GuestState.RUNNING);
    long before = tunes.memory();
    tunes.memory(tunes.limit() / 2, Set.of());
    Expect.same(tunes.limit() / 2, tunes.memory(), "the memory in use");
    tunes.restart();
    Expect.same(before, tunes.memory(), "the memory after the next start");
  }

  /** If this fails, only one of two scopes is looked at. */
  @Test
  @Tag(Ids.TUNE_004)
  default void bothScopesAreChangedAtOnce(Lab lab) {
    Tunes tunes = Tunes.ofA(lab, GuestState.RUNNING);
    long half = tunes.limit() / 2;
    tunes.memory(half, Tunes.BOTH);
    Expect.same(half, tunes.memory(), "the memory in use");
    tunes.restart();
    Expect.same(half, tunes.memory(), "the memory after the next start");
  }

  /** If this fails, the first scope is changed before the second is looked at. */
  @Test
  @Tag(Ids.TUNE_005)
  default void bothScopesOrNone(Lab lab) {
    Tunes tunes = Tunes.ofATransientOne(lab);
    tunes.refused(
        ErrorCode.OPERATION_INVALID,
        "memory of a transient domain and its definition",
        () -> tunes.memory(tunes.limit() / 2, Tunes.BOTH));
  }

  /** If this fails, a guest is given what its hypervisor does not have for it. */
  @Test
  @Tag(Ids.TUNE_006)
  default void aboveTheLimitIsRefused(Lab lab) {
    Tunes tunes = Tunes.ofA(lab, GuestState.RUNNING);
    long memory = tunes.limit() + 1;
    tunes.refused(ErrorCode.INVALID_ARG, "too much", () -> tunes.memory(memory, Tunes.LIVE));
    int count = tunes.countedLimit(Tunes.LIVE) + 1;
    tunes.refused(ErrorCode.INVALID_ARG, "too many", () -> tunes.vcpus(count, Tunes.LIVE));
  }

  /** If this fails, nothing is taken for no limit, or for the least. */
  @Test
  @Tag(Ids.TUNE_007)
  default void nothingIsRefused(Lab lab) {
    Tunes tunes = Tunes.ofA(lab, GuestState.RUNNING);
    tunes.refused(ErrorCode.INVALID_ARG, "no memory", () -> tunes.memory(0, Tunes.LIVE));
    tunes.refused(ErrorCode.INVALID_ARG, "less memory", () -> tunes.memory(-1, Tunes.LIVE));
    tunes.refused(ErrorCode.INVALID_ARG, "no vCPU", () -> tunes.vcpus(0, Tunes.LIVE));
    tunes.refused(ErrorCode.INVALID_ARG, "less", () -> tunes.vcpus(-1, Tunes.CONFIG));
  }

  /** If this fails, a limit moves under a running guest. */
  @Test
  @Tag(Ids.TUNE_008)
  default void theLimitsOfARunningDomainStay(Lab lab) {
    Tunes tunes = Tunes.ofA(lab, GuestState.RUNNING);
    long half = tunes.limit() / 2;
    tunes.refused(
        ErrorCode.OPERATION_INVALID,
        "the memory's limit while it runs",
        () -> tunes.limitMemory(half, Tunes.LIVE));
    tunes.refused(
        ErrorCode.OPERATION_INVALID,
        "the vCPUs' limit while it runs",
        () -> tunes.limitVcpus(1, Tunes.LIVE));
  }

  /** If this fails, a definition is left that can not be started. */
  @Test
  @Tag(Ids.TUNE_009)
  default void aLowerLimitLowersTheMemory(Lab lab) {
    Tunes tunes = Tunes.ofA(lab, GuestState.SHUTOFF);
    long half = tunes.limit() / 2;
    tunes.limitMemory(half, Tunes.CONFIG);
    Expect.same(half, tunes.limit(), "the limit");
    tunes.start();
    Expect.same(half, tunes.memory(), "the memory when it runs");
  }

  /** If this fails, an inactive domain is taken to run. */
  @Test
  @Tag(Ids.TUNE_010)
  default void aStoppedDomainHasNothingLive(Lab lab) {
    Tunes.ofA(lab, GuestState.SHUTOFF).nothingToChange(Tunes.LIVE);
  }

  /** If this fails, a transient domain is given a definition, or its run is changed instead. */
  @Test
  @Tag(Ids.TUNE_011)
  default void aTransientDomainHasNoDefinition(Lab lab) {
    Tunes.ofATransientOne(lab).nothingToChange(Tunes.CONFIG);
  }

  /** Plugs a second vCPU in. If this fails, the count is of the definition. */
  @Test
  @Tag(Ids.TUNE_012)
  default void theNumberOfVcpusIsSetAndCounted(Lab lab) {
    Tunes tunes = Tunes.ofOneWithRoom(lab);
    Expect.same(1, tunes.counted(Tunes.LIVE), "the number in use");
    Expect.same(2, tunes.countedLimit(Tunes.LIVE), "the limit");
    tunes.vcpus(2, Tunes.LIVE);
    Expect.same(2, tunes.counted(Tunes.LIVE), "the number in use after the change");
    Expect.same(2, tunes.shown(), "the number in the information");
    Expect.same(1, tunes.counted(Tunes.CONFIG), "the number in the definition");
  }

  /** If this fails, the run is changed, too, or the next start does not see it. */
  @Test
  @Tag(Ids.TUNE_013)
  default void theVcpusOfTheDefinitionAreForTheNextStart(Lab lab) {
    Tunes tunes = Tunes.ofOneWithRoom(lab);
    tunes.vcpus(2, Tunes.CONFIG);
    Expect.same(1, tunes.counted(Tunes.LIVE), "the number of the run that goes on");
    tunes.restart();
    Expect.same(2, tunes.counted(Tunes.LIVE), "the number after the next start");
  }

  /** If this fails, a definition has more vCPUs than it may. */
  @Test
  @Tag(Ids.TUNE_014)
  default void aLowerLimitLowersTheNumberOfVcpus(Lab lab) {
    Tunes tunes = Tunes.ofA(lab, GuestState.SHUTOFF);
    tunes.limitVcpus(2, Tunes.CONFIG);
    tunes.vcpus(2, Tunes.CONFIG);
    tunes.limitVcpus(1, Tunes.CONFIG);
    Expect.same(1, tunes.countedLimit(Tunes.CONFIG), "the limit");
    Expect.same(1, tunes.counted(Tunes.CONFIG), "the number in use");
  }

  /** If this fails, a stopped domain is taken to have nothing that could be meant. */
  @Test
  @Tag(Ids.TUNE_015)
  default void withoutAScopeAStoppedDomainIsChangedForItsNextStart(Lab lab) {
    Tunes tunes = Tunes.ofA(lab, GuestState.SHUTOFF);
    long half = tunes.limit() / 2;
    tunes.memory(half, Set.of());
    tunes.vcpus(1, Set.of());
    Expect.same(1, tunes.counted(Set.of()), "the number of vCPUs");
    tunes.start();
    Expect.same(half, tunes.memory(), "the memory after the next start");
  }

  /** If this fails, the definition is changed before the run is looked at. */
  @Test
  @Tag(Ids.TUNE_016)
  default void bothOfAStoppedDomainAreRefused(Lab lab) {
    Tunes tunes = Tunes.ofA(lab, GuestState.SHUTOFF);
    long before = tunes.limit();
    tunes.memory(before, Tunes.CONFIG);
    Expect.refusal(
        ErrorCode.OPERATION_INVALID,
        "memory of a stopped domain and its definition",
        () -> tunes.memory(before / 2, Tunes.BOTH));
    tunes.start();
    Expect.same(before, tunes.memory(), "the memory after the next start");
  }

  /** If this fails, a paused domain is taken to be stopped. */
  @Test
  @Tag(Ids.TUNE_017)
  default void aPausedDomainIsChanged(Lab lab) {
    Tunes tunes = Tunes.ofA(lab, GuestState.PAUSED);
    tunes.memory(tunes.limit(), Tunes.LIVE);
    Expect.same(tunes.limit(), tunes.memory(), "the memory in use");
    Expect.that(tunes.counted(Tunes.LIVE) > 0, "no vCPU is counted");
  }

  /** If this fails, no scope is taken for both, or only one of two is looked at. */
  @Test
  @Tag(Ids.TUNE_018)
  default void scopesOfVcpusAreHeeded(Lab lab) {
    Tunes one = Tunes.ofOneWithRoom(lab);
    one.vcpus(2, Set.of());
    Expect.same(2, one.counted(Set.of()), "the number in use");
    Expect.same(1, one.counted(Tunes.CONFIG), "the number in the definition");
    Tunes both = Tunes.ofOneWithRoom(lab);
    both.vcpus(2, Tunes.BOTH);
    Expect.same(2, both.counted(Tunes.LIVE), "the number in use, set for both");
    Expect.same(2, both.counted(Tunes.CONFIG), "the number in the definition, set for both");
  }
}
