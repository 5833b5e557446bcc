package org.polyvisor.conformance.area;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.Cancellation;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.EventSubscription;
import org.polyvisor.StatisticsQuery;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.DomainXml;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.conformance.lab.Stuck;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsRow;

/**
 * What an app sees of the whole.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface FacadeRequirements {

  /**
   * If this fails while BULK-001 to BULK-005 hold or are not offered, the facade's own way to read
   * many is broken.
   */
  @Test
  @Tag(Ids.APIS_009)
  default void statisticsOfManyAreThoseOfEach(Lab lab) {
    Connection connection = lab.api();
    Domain domain = Apis.running(lab, connection);
    List<StatisticsRow> rows =
        connection
            .statistics(StatisticsQuery.of(StatisticsGroup.STATE).domains(List.of(domain)))
            .all();
    Expect.same(1, rows.size(), "how many rows there are");
    Expect.same(domain.ref(), rows.get(0).domain(), "the domain of the row");
    Expect.same(
        Optional.of(domain.state()),
        rows.get(0).get(StatisticsGroup.STATE).map(DomainInfo::state),
        "the state in the row");
  }

  /**
   * If this fails, the driver's thread waits for the subscriber, or what is lost is not counted.
   */
  @Test
  @Tag(Ids.APIS_010)
  default void aSlowSubscriberHoldsNobodyUp(Lab lab) {
    Connection connection = lab.api();
    EventSubscription slow = Apis.offered(lab, () -> connection.subscribe(EventKind.LIFECYCLE));
    lab.afterwards(slow);
    Domain domain = Apis.running(lab, connection);
    lab.mayChange();
    Apis.offered(lab, () -> Taken.suspend(lab, domain));
    for (int i = 0; i < 50; i++) {
      domain.resume();
      domain.suspend();
    }
    long seen = Taken.takenAndLost(slow);
    Expect.that(seen >= 101, "of 101 events " + seen + " came or are told to be lost");
  }

  /** If this fails while DEAD-010 holds, the facade does not pass the cancel on. */
  @Test
  @Tag(Ids.APIS_011)
  default void aCancelledCallEndsThroughTheApi(Lab lab) {
    Connection connection = lab.api();
    Cancellation cancellation = new Cancellation();
    Domain domain = Apis.any(lab, connection).with(cancellation);
    try (Stuck stuck = lab.stuck()) {
      Parallel<Boolean> waiting = Inside.start(domain::info).untilItWaits();
      cancellation.cancel();
      waiting.mustEnd("a call that was cancelled");
    }
  }

  /** If this fails, something of a run is kept in the object. */
  @Test
  @Tag(Ids.APIS_012)
  default void aDomainObjectOutlivesARun(Lab lab) {
    Connection connection = lab.api();
    Domain domain = Apis.running(lab, connection);
    lab.mayChange();
    Apis.restart(lab, connection, domain);
    Expect.same(DomainState.RUNNING, domain.state(), "the state after a restart");
    Expect.same(domain, connection.domain(domain.name()), "the domain of the name");
  }

  /** If this fails while INFO-001 and XMLD-001 hold, the facade mixes domains. */
  @Test
  @Tag(Ids.APIS_013)
  default void informationAndXmlAreAboutTheDomain(Lab lab) {
    Domain domain = Apis.any(lab, lab.api());
    Expect.same(domain.ref(), domain.info().domain(), "the domain of the information");
    DomainXml xml = DomainXml.parse(domain.xml());
    Expect.same(domain.uuid().toString(), xml.child("uuid"), "the UUID in the XML");
  }

  /** If this fails, a subscriber waits for ever. */
  @Test
  @Tag(Ids.APIS_014)
  default void aSubscriptionEndsWithItsConnection(Lab lab) {
    Connection connection = lab.api();
    EventSubscription events = Apis.offered(lab, () -> connection.subscribe(EventKind.LIFECYCLE));
    connection.close();
    Parallel.start(() -> Taken.untilTheEnd(events)).mustEnd("taking events after close");
  }
}
