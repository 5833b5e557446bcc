package org.polyvisor.conformance.area;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.EventRecorder;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;

/**
 * Domains that start with the host.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface AutostartRequirements {
  /** If this fails, it is a switch that is turned over, or the information does not look at it. */
  @Test
  @Tag(Ids.AUTO_001)
  default void autostartIsSetAgainAndAgain(Lab lab) {
    DomainRef domain = Autostarts.of(lab, GuestState.SHUTOFF).identity();
    for (boolean wanted : new boolean[] {true, true, false, false}) {
      Autostarts.set(lab, domain, wanted);
      Expect.same(wanted, Autostarts.shown(lab, domain), "whether it starts with the host");
    }
  }

  /** If this fails, what has no definition is promised a start. */
  @Test
  @Tag(Ids.AUTO_002)
  default void aTransientDomainIsNotStartedWithTheHost(Lab lab) {
    lab.needs(Operation.AUTOSTART, Operation.CREATE);
    DomainRef domain = Definitions.create(lab, Definitions.xml(lab, Definitions.fresh(lab)));
    Expect.refusal(
        ErrorCode.OPERATION_INVALID,
        "autostart of a transient domain",
        () -> Autostarts.set(lab, domain, true));
    Optional<Boolean> after = lab.main().info(domain).autostart();
    Expect.that(!after.orElse(false), domain + " starts with the host after a refusal");
  }

  /** If this fails, a new definition takes the place of all that was kept with the old one. */
  @Test
  @Tag(Ids.AUTO_003)
  default void autostartOutlivesANewDefinition(Lab lab) {
    lab.needs(Operation.AUTOSTART, Operation.DEFINE);
    String xml = Definitions.xml(lab, Definitions.fresh(lab));
    DomainRef domain = Definitions.define(lab, xml);
    Autostarts.set(lab, domain, true);
    Definitions.define(lab, xml);
    Expect.same(true, Autostarts.shown(lab, domain), "whether it starts with the host");
  }

  /** If this fails, the domain is started now, or the change is taken for a new definition. */
  @Test
  @Tag(Ids.AUTO_004)
  default void autostartChangesNothingNow(Lab lab) {
    lab.needs(Operation.AUTOSTART, Operation.EVENTS);
    Guest guest = Autostarts.of(lab, GuestState.SHUTOFF);
    DomainInfo before = guest.info();
    EventRecorder recorder = Listening.to(lab);
    Autostarts.set(lab, guest.identity(), true);
    recorder.mustStayAt(0, guest.identity(), "an event of autostart");
    Steps.unchanged(before, guest.info());
  }

  /** If this fails, it is kept with the connection. */
  @Test
  @Tag(Ids.AUTO_005)
  default void autostartIsSeenOverAnotherConnection(Lab lab) {
    DomainRef domain = Autostarts.of(lab, GuestState.SHUTOFF).identity();
    Autostarts.set(lab, domain, true);
    Optional<Boolean> seen = lab.open().info(domain).autostart();
    Expect.same(Optional.of(true), seen, "whether it starts with the host, seen by another");
  }

  /** If this fails, look at which domain the request is turned into. */
  @Test
  @Tag(Ids.AUTO_006)
  default void autostartOfOneIsNotThatOfAnother(Lab lab) {
    DomainRef one = Autostarts.of(lab, GuestState.SHUTOFF).identity();
    DomainRef other = Autostarts.of(lab, GuestState.SHUTOFF).identity();
    boolean before = Autostarts.shown(lab, other);
    Autostarts.set(lab, one, !before);
    Expect.same(before, Autostarts.shown(lab, other), "whether the other one does");
  }
}
