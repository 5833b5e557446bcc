package org.polyvisor.conformance.area;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.model.CpuStatistics;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.CpuStatisticsFacet;
import org.polyvisor.spi.StatisticsRequest;

/**
 * Reading CPU statistics of a whole domain.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface CpuStatisticsRequirements {
  private static CpuStatistics read(Lab lab, Guest guest) {
    return lab.main()
        .facet(CpuStatisticsFacet.class)
        .cpuStatistics(
            lab.main().call(), StatisticsRequest.of(guest.identity()).noOlderThan(Duration.ZERO));
  }

  /** If this fails, a stopped domain has the values of its last run, or none. */
  @Test
  @Tag(Ids.CPUS_001)
  default void cpuOfAStoppedDomainIsRefused(Lab lab) {
    Groups.CPU.refusedWhenStopped(lab);
  }

  /** If this fails, look at what the hypervisor's own not-found is turned into. */
  @Test
  @Tag(Ids.CPUS_002)
  default void cpuOfNobodyIsNoDomain(Lab lab) {
    Groups.CPU.refusedForNobody(lab);
  }

  /** If this fails, the age is not looked at. */
  @Test
  @Tag(Ids.CPUS_003)
  default void cpuOfAge0IsNew(Lab lab) {
    Groups.CPU.running(lab).isNew();
  }

  /** If this fails, look at which clock is read. */
  @Test
  @Tag(Ids.CPUS_004)
  default void cpuIsOfThePast(Lab lab) {
    Groups.CPU.running(lab).isOfThePast();
  }

  /** If this fails, times of two sources are handed out in turn. */
  @Test
  @Tag(Ids.CPUS_005)
  default void cpuTimesDoNotFall(Lab lab) {
    Groups.CPU.running(lab).doesNotFall();
  }

  /** If this fails, look at units (ns) and at which value is which. */
  @Test
  @Tag(Ids.CPUS_006)
  default void noPartIsMoreThanTheWhole(Lab lab) {
    lab.needs(Operation.CPU_STATISTICS);
    CpuStatistics read = read(lab, lab.guest(GuestState.RUNNING));
    long all = read.cpuTimeNanos().orElse(Long.MAX_VALUE);
    Expect.that(read.userTimeNanos().orElse(0) <= all, "more in user mode than in all: " + read);
    Expect.that(read.systemTimeNanos().orElse(0) <= all, "more in the kernel than in all: " + read);
  }

  /** Reads the information before and after. If this fails, look at units (ns). */
  @Test
  @Tag(Ids.CPUS_007)
  default void theTimeLiesBetweenThoseOfTheInformation(Lab lab) {
    lab.needs(Operation.CPU_STATISTICS);
    Guest guest = lab.guest(GuestState.RUNNING);
    long before = guest.info().cpuTimeNanos().orElse(0);
    CpuStatistics read = read(lab, guest);
    long after = guest.info().cpuTimeNanos().orElse(Long.MAX_VALUE);
    long time = read.cpuTimeNanos().orElseThrow(() -> lab.notDrivable("the CPU time is not known"));
    Expect.that(
        before <= time && time <= after,
        "the CPU time " + time + " ns is not between " + before + " and " + after);
  }
}
