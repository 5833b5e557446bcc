package org.polyvisor.conformance.area;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;

/**
 * Which domain a reference means, whatever is outdated of it, and which ones a filter does.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ReferenceRequirements {
  /**
   * Calls each with a name and an id that nobody has. If this fails, one of the operations goes by
   * the name: the UUID wins.
   */
  @Test
  @Tag(Ids.IDEN_014)
  default void eachOperationGoesByUuid(Lab lab) {
    References.eachFindsItsDomain(lab);
  }

  /** Asks for one domain with the id of another. If this fails, the id is looked up first. */
  @Test
  @Tag(Ids.IDEN_015)
  default void theIdOfAnotherStillMeansTheUuid(Lab lab) {
    DomainRef one = lab.guest(GuestState.RUNNING).ref();
    DomainRef other = lab.guest(GuestState.RUNNING).ref();
    DomainRef mixed = DomainRef.of(one.uuid(), one.name(), other.id().orElseThrow());
    DomainInfo info = lab.main().info(mixed);
    Expect.same(one, info.domain(), "the domain of the information");
    Expect.same(one.name(), info.domain().name(), "its name");
    if (lab.main().offers(Operation.SUSPEND)) {
      lab.main().run(Operation.SUSPEND, mixed);
      Expect.that(References.isPaused(lab, one), one + " is not paused");
      Expect.that(!References.isPaused(lab, other), "the domain of the id is paused");
    }
  }

  /** If this fails, only what runs is taken to be active. */
  @Test
  @Tag(Ids.IDEN_016)
  default void aPausedDomainIsActive(Lab lab) {
    DomainKey key = DomainKey.uuid(lab.guest(GuestState.PAUSED).identity().uuid());
    DomainRef now = lab.main().lookup(key);
    DomainRef found = lab.main().lookup(DomainKey.id(now.id().orElseThrow()));
    Expect.same(now, found, "the domain of its id");
    boolean active = Listed.with(lab, DomainFilter.onlyActive()).contains(now);
    boolean inactive = Listed.with(lab, DomainFilter.onlyInactive()).contains(now);
    Expect.that(active && !inactive, now + " is paused, and not listed among the active ones");
  }

  /** If this fails, one of two wishes of a filter is not looked at, or either will do. */
  @Test
  @Tag(Ids.IDEN_017)
  default void aFilterHeedsWhetherADomainIsPersistent(Lab lab) {
    DomainInfo info = lab.main().info(Samples.any(lab));
    boolean is =
        info.persistent().orElseThrow(() -> lab.notDrivable("nothing says what is persistent"));
    DomainFilter all = DomainFilter.all();
    References.listed(lab, all.persistent(is), info, true);
    References.listed(lab, all.persistent(!is), info, false);
    References.listed(lab, all.persistent(is).active(info.active()), info, true);
    References.listed(lab, all.persistent(!is).active(info.active()), info, false);
    References.listed(lab, all.persistent(is).active(!info.active()), info, false);
  }
}
