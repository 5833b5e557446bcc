package org.polyvisor.conformance.area;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.Outcome;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.LifecycleFacet;

/**
 * What each refusal carries.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface RefusalRequirements {

  /** If this fails, one of the operations makes its error on a way of its own. */
  @Test
  @Tag(Ids.ERRO_005)
  default void eachOperationOnNobodyNamesIt(Lab lab) {
    Refusals.eachOffered(lab, Refusals::namesItsDomain);
  }

  /** If this fails, a look-up that finds nothing is taken for a broken connection. */
  @Test
  @Tag(Ids.ERRO_006)
  default void nobodyLeavesNothingChanged(Lab lab) {
    Refusals.eachOffered(lab, Refusals::leavesNothingChanged);
  }

  /** If this fails, look at how unsupported is told. */
  @Test
  @Tag(Ids.ERRO_007)
  default void aRefusedFlagCarriesTheDomain(Lab lab) {
    lab.needs(Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    LifecycleFacet facet = lab.main().facet(LifecycleFacet.class);
    VirtException refusal =
        Expect.refusal(
            "suspend with an unknown flag",
            () -> facet.suspend(lab.main().call(), Steps.unknownFlag(guest.identity())));
    Expect.same(Outcome.NOTHING_CHANGED, refusal.outcome(), "the outcome");
    Expect.same(Optional.of(guest.identity()), refusal.subject(), "the domain it carries");
  }

  /** If this fails, the hypervisor's own text is passed on as it is. */
  @Test
  @Tag(Ids.ERRO_008)
  default void aRefusalForTheStateNamesTheDomain(Lab lab) {
    lab.needs(Operation.RESUME);
    Guest guest = lab.guest(GuestState.RUNNING);
    VirtException refusal = Expect.refusal("resuming", () -> guest.run(Operation.RESUME));
    Expect.oneLineWith(guest.identity().name(), refusal);
  }

  /** If this fails, one of the operations looks for something else first. */
  @Test
  @Tag(Ids.ERRO_009)
  default void eachOperationOnNobodyIsNoDomain(Lab lab) {
    Refusals.eachOffered(lab, Refusals::isNoDomain);
  }

  /** Calls each on a domain that nobody has. If this fails, an operation is missing in lacks(). */
  @Test
  @Tag(Ids.LACK_003)
  default void noOfferIsRefusedAsUnsupported(Lab lab) {
    Refusals.eachOffered(lab, Refusals::isNotUnsupported);
  }
}
