package org.polyvisor.conformance.area;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Lab;

/**
 * Reading vCPU statistics.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface VcpuStatisticsRequirements {

  /** If this fails, look at what names a row. */
  @Test
  @Tag(Ids.VCPU_001)
  default void vcpuRowsAreToldApart(Lab lab) {
    Groups.VCPU.running(lab).namesAreUnique();
  }

  /** If this fails, a stopped domain has the values of its last run, or none. */
  @Test
  @Tag(Ids.VCPU_002)
  default void vcpuOfAStoppedDomainIsRefused(Lab lab) {
    Groups.VCPU.refusedWhenStopped(lab);
  }

  /** If this fails, look at what the hypervisor's own not-found is turned into. */
  @Test
  @Tag(Ids.VCPU_003)
  default void vcpuOfNobodyIsNoDomain(Lab lab) {
    Groups.VCPU.refusedForNobody(lab);
  }

  /** If this fails, rows are read one by one. */
  @Test
  @Tag(Ids.VCPU_004)
  default void vcpuIsOfOneObservation(Lab lab) {
    Groups.VCPU.running(lab).isOfOneObservation();
  }

  /** If this fails, the age is not looked at. */
  @Test
  @Tag(Ids.VCPU_005)
  default void vcpuOfAge0IsNew(Lab lab) {
    Groups.VCPU.running(lab).isNew();
  }

  /** If this fails, look at which clock is read. */
  @Test
  @Tag(Ids.VCPU_006)
  default void vcpuIsOfThePast(Lab lab) {
    Groups.VCPU.running(lab).isOfThePast();
  }

  /** If this fails, times of two sources are handed out in turn. */
  @Test
  @Tag(Ids.VCPU_007)
  default void vcpuTimesDoNotFall(Lab lab) {
    Groups.VCPU.running(lab).doesNotFall();
  }

  /** If this fails, look at where the number of vCPUs is taken from. */
  @Test
  @Tag(Ids.VCPU_008)
  default void vcpusAreCountedFromZero(Lab lab) {
    Groups.Subject subject = Groups.VCPU.running(lab);
    List<String> names = subject.names();
    List<String> wanted = IntStream.range(0, names.size()).mapToObj(Integer::toString).toList();
    Expect.same(
        wanted,
        names.stream().sorted(Comparator.comparing(Integer::valueOf)).toList(),
        "the numbers");
    int known = subject.info().vcpus().orElse(names.size());
    Expect.same(known, names.size(), "how many vCPUs there are");
  }
}
