package org.polyvisor.conformance.area;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.conformance.lab.Stuck;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;

/**
 * A deadline is kept as it was given, also one that is much shorter than a second.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface PunctualityRequirements {

  /** If this fails, the time that is left is handed on in whole seconds. */
  @Test
  @Tag(Ids.DEAD_018)
  default void aReadKeepsADeadlineOfLessThanASecond(Lab lab) {
    DomainRef domain = Samples.any(lab);
    try (Stuck stuck = lab.stuck()) {
      for (Operation read : Operations.minimum()) {
        Punctuality.keeps(
            read.name(), call -> Operations.run(read, lab.main().driver(), call, domain));
      }
    }
  }

  /** If this fails, the time that is left is handed on in whole seconds. */
  @Test
  @Tag(Ids.DEAD_019)
  default void aChangeKeepsADeadlineOfLessThanASecond(Lab lab) {
    Waits.eachChange(lab, Punctuality::keeps);
  }

  /** If this fails, the time that is left is handed on in whole seconds. */
  @Test
  @Tag(Ids.DEAD_020)
  default void aReadOfStatisticsKeepsADeadlineOfLessThanASecond(Lab lab) {
    Waits.eachStatisticsRead(lab, Punctuality::keeps);
  }

  /** If this fails, the time that is left for opening is handed on in whole seconds. */
  @Test
  @Tag(Ids.DEAD_021)
  default void openingKeepsADeadlineOfLessThanASecond(Lab lab) {
    try (Stuck stuck = lab.stuck()) {
      Punctuality.keepsItself("opening", () -> lab.open(lab.target(), Punctuality.DEADLINE));
    }
  }
}
