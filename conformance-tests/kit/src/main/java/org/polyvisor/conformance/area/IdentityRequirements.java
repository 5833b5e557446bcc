package org.polyvisor.conformance.area;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;

/**
 * Who is who: names, UUIDs, ids, lists.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface IdentityRequirements {
  /**
   * Looks a domain up both ways. If this fails, the two ways use different tables, or a stale one.
   */
  @Test
  @Tag(Ids.IDEN_001)
  default void nameAndUuidFindTheSameDomain(Lab lab) {
    DomainRef domain = Samples.any(lab);
    DomainRef byName = lab.main().lookup(DomainKey.name(domain.name()));
    DomainRef byUuid = lab.main().lookup(DomainKey.uuid(domain.uuid()));
    Expect.same(domain, byName, "the domain of name " + domain.name());
    Expect.same(domain, byUuid, "the domain of UUID " + domain.uuid());
    Expect.same(byName.name(), byUuid.name(), "its name");
  }

  /** Looks an active domain up by its id. If this fails, look at when ids are given and kept. */
  @Test
  @Tag(Ids.IDEN_002)
  default void theIdFindsTheActiveDomain(Lab lab) {
    DomainRef domain = Samples.active(lab);
    DomainRef found = lab.main().lookup(DomainKey.id(domain.id().orElseThrow()));
    Expect.same(domain, found, "the domain of id " + domain.id().orElseThrow());
  }

  /** If this fails, look at what the hypervisor's own not-found is turned into. */
  @Test
  @Tag(Ids.IDEN_003)
  default void aNameThatNobodyHasIsNoDomain(Lab lab) {
    DomainKey key = DomainKey.name(lab.freshName());
    Expect.refusal(ErrorCode.NO_DOMAIN, "looking up " + key, () -> lab.main().lookup(key));
  }

  /** If this fails, look at what the hypervisor's own not-found is turned into. */
  @Test
  @Tag(Ids.IDEN_004)
  default void aUuidThatNobodyHasIsNoDomain(Lab lab) {
    DomainKey key = DomainKey.uuid(UUID.randomUUID());
    Expect.refusal(ErrorCode.NO_DOMAIN, "looking up " + key, () -> lab.main().lookup(key));
  }

  /** If this fails, look at what an id out of range does. */
  @Test
  @Tag(Ids.IDEN_005)
  default void anIdThatNobodyHasIsNoDomain(Lab lab) {
    DomainKey key = DomainKey.id(Integer.MAX_VALUE);
    Expect.refusal(ErrorCode.NO_DOMAIN, "looking up " + key, () -> lab.main().lookup(key));
  }

  /** Lists, with a domain there. If this fails, the list and the look-up use different tables. */
  @Test
  @Tag(Ids.IDEN_006)
  default void theListHasEachDomainOnce(Lab lab) {
    DomainRef domain = Samples.any(lab);
    List<DomainRef> all = lab.main().domains();
    Expect.that(all.contains(domain), domain + " is not in the list " + all);
    Expect.same(new HashSet<>(all).size(), all.size(), "how many domains are in " + all);
  }

  /**
   * Looks at one domain before, in and after its run. If this fails, the id outlives the run, comes
   * late, or is not in the list.
   */
  @Test
  @Tag(Ids.IDEN_007)
  default void onlyAnActiveDomainHasAnId(Lab lab) {
    Guest guest = lab.guest(GuestState.SHUTOFF);
    Listed.hasId(lab, guest.identity(), false);
    lab.needs(Operation.START);
    guest.run(Operation.START);
    Listed.hasId(lab, guest.identity(), true);
    if (lab.main().offers(Operation.DESTROY)) {
      guest.run(Operation.DESTROY);
      Listed.hasId(lab, guest.identity(), false);
    }
  }

  /**
   * Lists with each filter. If this fails, a state is in both groups or in none. Others may start
   * and stop domains meanwhile, so only the guest is compared.
   */
  @Test
  @Tag(Ids.IDEN_008)
  default void activeAndInactiveAreAll(Lab lab) {
    DomainRef domain = Samples.any(lab);
    boolean active = Listed.with(lab, DomainFilter.onlyActive()).contains(domain);
    boolean inactive = Listed.with(lab, DomainFilter.onlyInactive()).contains(domain);
    Expect.same(domain.id().isPresent(), active, "whether " + domain + " is listed as active");
    Expect.same(!active, inactive, "whether " + domain + " is listed as inactive");
  }

  /**
   * Asks with a reference whose name is wrong. If this fails, the driver goes by name: the UUID
   * wins.
   */
  @Test
  @Tag(Ids.IDEN_009)
  default void anOutdatedNameStillMeansTheUuid(Lab lab) {
    DomainRef domain = Samples.any(lab);
    DomainRef outdated = DomainRef.of(domain.uuid(), lab.freshName());
    DomainInfo info = lab.main().info(outdated);
    Expect.same(domain.name(), info.domain().name(), "the name of " + domain.uuid());
  }

  /**
   * Looks up the name's beginning, and the name with more behind it. If this fails, look for a
   * comparison that takes patterns.
   */
  @Test
  @Tag(Ids.IDEN_010)
  default void aNameIsComparedExactly(Lab lab) {
    String name = Samples.any(lab).name();
    String longer = name + "-" + lab.freshName();
    Listed.absent(lab, longer);
    Listed.absent(lab, name.substring(0, name.length() - 1));
  }

  /** Looks up the name in capitals. If this fails, look for a comparison that ignores case. */
  @Test
  @Tag(Ids.IDEN_012)
  default void anotherCaseIsAnotherName(Lab lab) {
    Listed.absent(lab, Samples.any(lab).name().toUpperCase(Locale.ROOT));
  }

  /** Stops a domain and looks its last id up. If this fails, the id is not taken back. */
  @Test
  @Tag(Ids.IDEN_011)
  default void theIdOfAStoppedDomainFindsItNoMore(Lab lab) {
    Guest guest = lab.guest(GuestState.RUNNING);
    DomainKey key = DomainKey.id(guest.ref().id().orElseThrow());
    Stops.stop(lab, guest);
    Expect.refusal(ErrorCode.NO_DOMAIN, "looking up " + key, () -> lab.main().lookup(key));
  }
}
