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
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.error.Outcome;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;

/**
 * What a refusal says.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ErrorRequirements {
  /** If this fails, an error is thrown without {@code about}. */
  @Test
  @Tag(Ids.ERRO_001)
  default void anErrorAboutADomainCarriesIt(Lab lab) {
    DomainRef nobody = Operations.nobody();
    VirtException refusal = Expect.refusal("info of " + nobody, () -> lab.main().info(nobody));
    Expect.that(refusal.subject().isPresent(), "the error carries no domain: " + refusal);
    Expect.same(nobody.uuid(), refusal.subject().orElseThrow().uuid(), "the domain it carries");
  }

  /** If this fails, the hypervisor's own text is passed on as it is. */
  @Test
  @Tag(Ids.ERRO_002)
  default void theMessageIsOneLineAndNamesTheDomain(Lab lab) {
    DomainRef nobody = Operations.nobody();
    VirtException refusal = Expect.refusal("info of " + nobody, () -> lab.main().info(nobody));
    boolean byName = String.valueOf(refusal.getMessage()).contains(nobody.name());
    Expect.oneLineWith(byName ? nobody.name() : nobody.uuid().toString(), refusal);
  }

  /** If this fails, look at the message of a look-up that finds nothing. */
  @Test
  @Tag(Ids.ERRO_003)
  default void theMessageForAnUnknownNameHasTheName(Lab lab) {
    String name = lab.freshName();
    VirtException refusal =
        Expect.refusal("looking up " + name, () -> lab.main().lookup(DomainKey.name(name)));
    Expect.oneLineWith(name, refusal);
  }

  /**
   * Resumes a running domain. If this fails, look for {@code leaving} where a state is refused, and
   * for {@code about}.
   */
  @Test
  @Tag(Ids.ERRO_004)
  default void aRefusalForTheStateSaysThatNothingChanged(Lab lab) {
    lab.needs(Operation.RESUME);
    Guest guest = lab.guest(GuestState.RUNNING);
    VirtException refusal =
        Expect.refusal("resuming a running domain", () -> guest.run(Operation.RESUME));
    Expect.same(Outcome.NOTHING_CHANGED, refusal.outcome(), "the outcome");
    Expect.that(refusal.connectionUsable(), "the connection is said to be unusable");
    Expect.same(Optional.of(guest.identity()), refusal.subject(), "the domain it carries");
  }
}
