package org.polyvisor.conformance.area;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Lab;

/**
 * Reading interface statistics.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface InterfaceStatisticsRequirements {

  /** If this fails, look at what names a row. */
  @Test
  @Tag(Ids.INTF_001)
  default void interfaceRowsAreToldApart(Lab lab) {
    Groups.INTERFACE.running(lab).namesAreUnique();
  }

  /** If this fails, a stopped domain has the values of its last run, or none. */
  @Test
  @Tag(Ids.INTF_002)
  default void interfaceOfAStoppedDomainIsRefused(Lab lab) {
    Groups.INTERFACE.refusedWhenStopped(lab);
  }

  /** If this fails, look at what the hypervisor's own not-found is turned into. */
  @Test
  @Tag(Ids.INTF_003)
  default void interfaceOfNobodyIsNoDomain(Lab lab) {
    Groups.INTERFACE.refusedForNobody(lab);
  }

  /** If this fails, rows are read one by one. */
  @Test
  @Tag(Ids.INTF_004)
  default void interfaceIsOfOneObservation(Lab lab) {
    Groups.INTERFACE.running(lab).isOfOneObservation();
  }

  /** If this fails, the age is not looked at. */
  @Test
  @Tag(Ids.INTF_005)
  default void interfaceOfAge0IsNew(Lab lab) {
    Groups.INTERFACE.running(lab).isNew();
  }

  /** If this fails, look at which clock is read. */
  @Test
  @Tag(Ids.INTF_006)
  default void interfaceIsOfThePast(Lab lab) {
    Groups.INTERFACE.running(lab).isOfThePast();
  }

  /** If this fails, counters of two sources are handed out in turn. */
  @Test
  @Tag(Ids.INTF_007)
  default void interfaceCountersDoNotFall(Lab lab) {
    Groups.INTERFACE.running(lab).doesNotFall();
  }
}
