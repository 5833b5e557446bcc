package org.polyvisor.conformance.area;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Opened;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.DriverConnection;

/**
 * Connections that were closed.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ClosedRequirements {

  /** If this fails, one of them answers from what it remembers. */
  @Test
  @Tag(Ids.CLOS_009)
  default void everyReadAfterCloseSaysSo(Lab lab) {
    DomainRef domain = Samples.any(lab);
    DriverConnection driver = lab.main().driver();
    lab.main().close();
    for (Operation read : Operations.minimum()) {
      Expect.refusal(
          ErrorCode.INVALID_CONN,
          read + " after close",
          () -> Operations.run(read, driver, CallControl.within(Bounds.mustCome()).call(), domain));
    }
  }

  /** If this fails, the hypervisor is still reached after close. */
  @Test
  @Tag(Ids.CLOS_010)
  default void aChangeAfterCloseIsRefused(Lab lab) {
    lab.needs(Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    DriverConnection driver = lab.main().driver();
    lab.main().close();
    Expect.refusal(
        ErrorCode.INVALID_CONN,
        "suspend after close",
        () ->
            Operations.run(
                Operation.SUSPEND,
                driver,
                CallControl.within(Bounds.mustCome()).call(),
                guest.identity()));
  }

  /** If this fails, close is not idempotent while it runs. */
  @Test
  @Tag(Ids.CLOS_011)
  default void closingFromManyThreadsIsNoError(Lab lab) {
    Opened opened = lab.main();
    opened.domains();
    Parallel.inThreads(8, opened::close);
    Expect.that(!opened.driver().alive(), "a closed connection is alive");
  }

  /** If this fails, connections share something that close ends. */
  @Test
  @Tag(Ids.CLOS_012)
  default void closingOneLeavesTheOther(Lab lab) {
    DomainRef domain = Samples.any(lab);
    Opened second = Second.seeing(lab, domain);
    second.close();
    Expect.that(lab.main().driver().alive(), "the other connection is not alive");
    Expect.same(domain, lab.main().info(domain).domain(), "the domain over the other connection");
  }

  /** If this fails, samples outlive the connection. */
  @Test
  @Tag(Ids.CLOS_013)
  default void readingStatisticsAfterCloseIsRefused(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    BlockStatisticsRequest request = reading.request(reading.device().target());
    Call call = lab.main().call();
    lab.main().close();
    Expect.refusal(
        ErrorCode.INVALID_CONN,
        "reading statistics after close",
        () -> reading.facet().blockStatistics(call, request));
  }
}
