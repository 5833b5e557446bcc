package org.polyvisor.conformance.area;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.conformance.lab.Stuck;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BlockStatisticsRequest;

/**
 * Reading without waiting.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface AtHandRequirements {
  /**
   * Asks for a domain, a device and a run that are not there. If this fails, look at what a look-up
   * that finds nothing does.
   */
  @Test
  @Tag(Ids.HAND_001)
  default void nothingMakesItThrow(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    BlockStatisticsFacet facet = reading.facet();
    var nobody = BlockStatisticsRequest.of(Operations.nobody(), "");
    Expect.same(Optional.empty(), facet.atHand(nobody), "at hand of nobody");
    Expect.same(
        Optional.empty(), facet.atHand(reading.request("nosuch")), "at hand of device 'nosuch'");
  }

  /**
   * Reads once, makes the hypervisor stuck, reads in many threads. If this fails, {@code atHand}
   * asks the hypervisor, or takes a lock that somebody holds while asking.
   */
  @Test
  @Tag(Ids.HAND_002)
  default void manyThreadsAreAnsweredWhileTheHypervisorIsStuck(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    BlockStatisticsRequest request = reading.request(reading.device().target());
    reading.read(request);
    try (Stuck stuck = lab.stuck()) {
      Stuckness.withCallersInTheWay(
          lab, reading, () -> Parallel.inThreads(8, () -> Stuckness.readAtHand(reading, request)));
    }
  }

  /**
   * Reads in a thread whose interrupt flag is set. If this fails, {@code atHand} waits somewhere.
   */
  @Test
  @Tag(Ids.HAND_003)
  default void anInterruptedThreadIsAnswered(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    BlockStatisticsRequest request = reading.request(reading.device().target());
    reading.read(request);
    boolean kept =
        Parallel.start(
                () -> {
                  Thread.currentThread().interrupt();
                  reading.facet().atHand(request);
                  return Thread.currentThread().isInterrupted();
                })
            .mustEnd("atHand in an interrupted thread");
    Expect.that(kept, "the interrupt flag is gone after atHand");
  }

  /** If this fails, {@code atHand} checks for a closed connection by throwing: answer empty. */
  @Test
  @Tag(Ids.HAND_004)
  default void aClosedConnectionDoesNotMakeItThrow(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    BlockStatisticsRequest request = reading.request(reading.device().target());
    reading.read(request);
    lab.main().close();
    reading.facet().atHand(request);
  }
}
