package org.polyvisor.conformance.area;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.EventRecorder;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.model.EventKind;

/**
 * Nothing is left behind.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ResourceRequirements {

  /** If this fails, a thread of the driver outlives its connection: use the scheduler. */
  @Test
  @Tag(Ids.RSRC_001)
  default void openingAndClosingLeavesNoThread(Lab lab) {
    Leftovers.threadsAfter(lab, 10);
  }

  /** If this fails, a socket or a file is not closed. */
  @Test
  @Tag(Ids.RSRC_002)
  default void openingAndClosingLeavesNoFile(Lab lab) {
    Leftovers.filesAfter(lab, 10);
  }

  /** If this fails, a registration leaves something behind. */
  @Test
  @Tag(Ids.RSRC_003)
  default void listeningAndClosingLeavesNothing(Lab lab) {
    Listening.register(lab, EventKind.LIFECYCLE, new EventRecorder()).close();
    int before = lab.main().tasks();
    for (int i = 0; i < 200; i++) {
      Listening.register(lab, EventKind.LIFECYCLE, new EventRecorder()).close();
    }
    int slack = 2;
    Expect.that(
        lab.main().tasks() <= before + slack, lab.main().tasks() + " tasks, were " + before);
  }

  /** If this fails, what was begun before the failure goes on. */
  @Test
  @Tag(Ids.RSRC_004)
  default void anOpenThatFailsLeavesNoThread(Lab lab) {
    Leftovers.afterFailures(lab, 10);
  }
}
