package org.polyvisor.conformance.area;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Opened;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Operation;

/**
 * Many threads at once.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ConcurrencyRequirements {

  /** If this fails, answers and questions are paired by their order alone. */
  @Test
  @Tag(Ids.CONC_001)
  default void eachThreadGetsItsOwnAnswer(Lab lab) {
    List<DomainRef> domains = Together.some(lab);
    Together.inTurn(domains, domain -> Together.infoIsAbout(lab, domain));
  }

  /** If this fails, the state is looked at before it is changed, in two steps. */
  @Test
  @Tag(Ids.CONC_002)
  default void ofTwoStartsOneIsTaken(Lab lab) {
    lab.needs(Operation.START);
    Guest guest = lab.guest(GuestState.SHUTOFF);
    Together.once(ErrorCode.OPERATION_INVALID, () -> guest.run(Operation.START));
    Expect.same(DomainState.RUNNING, guest.info().state(), "the state after two starts");
  }

  /** If this fails, what belongs to one domain is kept where another can see it. */
  @Test
  @Tag(Ids.CONC_003)
  default void domainsChangedAtOnceDoNotMix(Lab lab) {
    lab.needs(Operation.SUSPEND, Operation.RESUME);
    Guest first = lab.guest(GuestState.RUNNING);
    Guest second = lab.guest(GuestState.RUNNING);
    Together.each(List.of(first, second), guest -> Listening.pauseTwice(guest));
    first.run(Operation.SUSPEND);
    Expect.same(DomainState.PAUSED, first.info().state(), "the state of the one");
    Expect.same(DomainState.RUNNING, second.info().state(), "the state of the other");
  }

  /** If this fails, the name is checked and taken in two steps. */
  @Test
  @Tag(Ids.CONC_004)
  default void ofTwoDefinitionsOfANameOneIsTaken(Lab lab) {
    lab.needs(Operation.DEFINE);
    String name = lab.freshName();
    Together.once(
        ErrorCode.OPERATION_FAILED, () -> Definitions.define(lab, Definitions.anew(lab, name)));
    long listed = lab.main().domains().stream().filter(one -> one.name().equals(name)).count();
    Expect.same(1L, listed, "how often the name is listed");
  }

  /** If this fails, what one connection knows is not what the hypervisor has. */
  @Test
  @Tag(Ids.CONC_005)
  default void twoConnectionsSeeTheSame(Lab lab) {
    DomainRef domain = Samples.any(lab);
    Opened second = Second.seeing(lab, domain);
    Expect.same(
        lab.main().info(domain).state(),
        second.info(domain).state(),
        "the state over another connection");
    Expect.that(second.domains().contains(domain), domain + " is not in the list of another one");
  }

  /** If this fails, a domain that went between two questions ends the list. */
  @Test
  @Tag(Ids.CONC_006)
  default void listingGoesOnWhileDomainsComeAndGo(Lab lab) {
    lab.needs(Operation.DEFINE, Operation.UNDEFINE);
    Traffic.listed(
        lab,
        listed ->
            Expect.same(
                new HashSet<>(listed).size(), listed.size(), "how many domains are in " + listed));
  }

  /** If this fails, readers share something that one of them changes. */
  @Test
  @Tag(Ids.CONC_007)
  default void manyReadersGetTheirOwnDevice(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    Together.inTurn(
        List.copyOf(Devices.readable(reading)), target -> Devices.doesNotFall(reading, target));
  }
}
