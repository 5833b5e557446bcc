package org.polyvisor.conformance.area;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.model.MemoryStatistics;
import org.polyvisor.spi.MemoryStatisticsFacet;
import org.polyvisor.spi.StatisticsRequest;

/**
 * Reading memory statistics.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface MemoryStatisticsRequirements {

  /** If this fails, look at what names a row. */
  @Test
  @Tag(Ids.MEMO_001)
  default void memoryRowsAreToldApart(Lab lab) {
    Groups.MEMORY.running(lab).namesAreUnique();
  }

  /** If this fails, a stopped domain has the values of its last run, or none. */
  @Test
  @Tag(Ids.MEMO_002)
  default void memoryOfAStoppedDomainIsRefused(Lab lab) {
    Groups.MEMORY.refusedWhenStopped(lab);
  }

  /** If this fails, look at what the hypervisor's own not-found is turned into. */
  @Test
  @Tag(Ids.MEMO_003)
  default void memoryOfNobodyIsNoDomain(Lab lab) {
    Groups.MEMORY.refusedForNobody(lab);
  }

  /** If this fails, rows are read one by one. */
  @Test
  @Tag(Ids.MEMO_004)
  default void memoryIsOfOneObservation(Lab lab) {
    Groups.MEMORY.running(lab).isOfOneObservation();
  }

  /** If this fails, the age is not looked at. */
  @Test
  @Tag(Ids.MEMO_005)
  default void memoryOfAge0IsNew(Lab lab) {
    Groups.MEMORY.running(lab).isNew();
  }

  /** If this fails, look at which clock is read. */
  @Test
  @Tag(Ids.MEMO_006)
  default void memoryIsOfThePast(Lab lab) {
    Groups.MEMORY.running(lab).isOfThePast();
  }

  /** If this fails, look at units (KiB) and at which value is which. */
  @Test
  @Tag(Ids.MEMO_007)
  default void unusedMemoryIsNoMoreThanAvailable(Lab lab) {
    Groups.MEMORY.running(lab);
    MemoryStatistics read =
        lab.main()
            .facet(MemoryStatisticsFacet.class)
            .memoryStatistics(
                lab.main().call(), StatisticsRequest.of(lab.guest(GuestState.RUNNING).identity()));
    if (read.unusedKiB().isPresent() && read.availableKiB().isPresent()) {
      Expect.that(
          read.unusedKiB().getAsLong() <= read.availableKiB().getAsLong(), "unused: " + read);
    }
  }
}
