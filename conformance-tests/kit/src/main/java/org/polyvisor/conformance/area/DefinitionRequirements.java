package org.polyvisor.conformance.area;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.DomainXml;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Operation;

/**
 * Adding, changing and removing domains.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface DefinitionRequirements {
  /**
   * If this fails, look at what is made of name and UUID, and at {@code persistent} in the
   * information.
   */
  @Test
  @Tag(Ids.DEFI_001)
  default void definingAddsAStoppedPersistentDomain(Lab lab) {
    lab.needs(Operation.DEFINE);
    DomainRef wanted = Definitions.fresh(lab);
    DomainRef made = Definitions.define(lab, Definitions.xml(lab, wanted));
    Expect.same(wanted, made, "the domain that was defined");
    Expect.same(wanted.name(), made.name(), "its name");
    DomainInfo info = lab.main().info(wanted);
    Expect.same(DomainState.SHUTOFF, info.state(), "its state");
    Expect.same(Optional.of(true), info.persistent(), "whether it is persistent");
  }

  /** If this fails, look at what undefine does to an inactive domain. */
  @Test
  @Tag(Ids.DEFI_002)
  default void undefiningAStoppedDomainRemovesIt(Lab lab) {
    lab.needs(Operation.DEFINE, Operation.UNDEFINE);
    DomainRef domain = Definitions.define(lab, Definitions.xml(lab, Definitions.fresh(lab)));
    lab.main().run(Operation.UNDEFINE, domain);
    Expect.refusal(ErrorCode.NO_DOMAIN, "info of " + domain, () -> lab.main().info(domain));
  }

  /** If this fails, undefine stops the domain, or its definition stays. */
  @Test
  @Tag(Ids.DEFI_003)
  default void undefiningARunningDomainMakesItTransient(Lab lab) {
    lab.needs(Operation.DEFINE, Operation.UNDEFINE, Operation.START);
    DomainRef domain = Definitions.define(lab, Definitions.xml(lab, Definitions.fresh(lab)));
    lab.main().run(Operation.START, domain);
    lab.main().run(Operation.UNDEFINE, domain);
    DomainInfo info = lab.main().info(domain);
    Expect.same(DomainState.RUNNING, info.state(), "its state");
    Expect.same(Optional.of(false), info.persistent(), "whether it is persistent");
  }

  /** If this fails, look at whether create leaves a definition behind. */
  @Test
  @Tag(Ids.DEFI_004)
  default void creatingGivesARunningTransientDomain(Lab lab) {
    lab.needs(Operation.CREATE);
    DomainRef wanted = Definitions.fresh(lab);
    DomainRef made = Definitions.create(lab, Definitions.xml(lab, wanted));
    Expect.same(wanted, made, "the domain that was created");
    DomainInfo info = lab.main().info(made);
    Expect.same(DomainState.RUNNING, info.state(), "its state");
    Expect.same(Optional.of(false), info.persistent(), "whether it is persistent");
  }

  /** If this fails, a transient domain stays listed after its end. */
  @Test
  @Tag(Ids.DEFI_005)
  default void aTransientDomainThatIsDestroyedIsGone(Lab lab) {
    lab.needs(Operation.CREATE, Operation.DESTROY);
    DomainRef domain = Definitions.create(lab, Definitions.xml(lab, Definitions.fresh(lab)));
    lab.main().run(Operation.DESTROY, domain);
    Expect.refusal(ErrorCode.NO_DOMAIN, "info of " + domain, () -> lab.main().info(domain));
    Expect.that(!lab.main().domains().contains(domain), domain + " is still listed");
  }

  /** If this fails, look at what becomes of the parser's exceptions. */
  @Test
  @Tag(Ids.DEFI_006)
  default void xmlThatIsNotWellFormedIsRefused(Lab lab) {
    lab.needs(Operation.DEFINE);
    String whole = Definitions.xml(lab, Definitions.fresh(lab));
    Definitions.invalid(lab, whole.substring(0, whole.length() / 2));
  }

  /** If this fails, a missing name becomes an empty one. */
  @Test
  @Tag(Ids.DEFI_007)
  default void xmlWithoutANameIsRefused(Lab lab) {
    lab.needs(Operation.DEFINE);
    Definitions.invalid(lab, DomainXml.nameless(lab.template()));
  }

  /**
   * Defines the name of one domain with the UUID of another. If this fails, look at which is
   * checked.
   */
  @Test
  @Tag(Ids.DEFI_008)
  default void aNameThatIsTakenIsRefused(Lab lab) {
    lab.needs(Operation.DEFINE);
    DomainRef first = Definitions.define(lab, Definitions.xml(lab, Definitions.fresh(lab)));
    DomainRef second = DomainRef.of(UUID.randomUUID(), first.name());
    Definitions.refused(lab, ErrorCode.OPERATION_FAILED, Definitions.xml(lab, second));
  }

  /** Defines the UUID of one domain with another name. If this fails, look at which is checked. */
  @Test
  @Tag(Ids.DEFI_009)
  default void aUuidThatIsTakenIsRefused(Lab lab) {
    lab.needs(Operation.DEFINE);
    DomainRef first = Definitions.define(lab, Definitions.xml(lab, Definitions.fresh(lab)));
    DomainRef second = DomainRef.of(first.uuid(), lab.freshName());
    Definitions.refused(lab, ErrorCode.OPERATION_FAILED, Definitions.xml(lab, second));
  }

  /** If this fails, a changed definition is taken for a new one. */
  @Test
  @Tag(Ids.DEFI_010)
  default void definingAgainMakesNoSecondDomain(Lab lab) {
    lab.needs(Operation.DEFINE);
    DomainRef domain = Definitions.fresh(lab);
    DomainRef first = Definitions.define(lab, Definitions.xml(lab, domain));
    DomainRef second = Definitions.define(lab, Definitions.xml(lab, domain));
    Expect.same(first, second, "the domain that was defined again");
    long listed = lab.main().domains().stream().filter(first::equals).count();
    Expect.same(1L, listed, "how often it is listed");
  }

  /** If this fails, look at whether create checks for a running one. */
  @Test
  @Tag(Ids.DEFI_011)
  default void creatingAnActiveDomainIsRefused(Lab lab) {
    lab.needs(Operation.CREATE);
    DomainRef wanted = Definitions.fresh(lab);
    String xml = Definitions.xml(lab, wanted);
    DomainInfo before = lab.main().info(Definitions.create(lab, xml));
    Expect.refusal(
        ErrorCode.OPERATION_INVALID, "creating it again", () -> Definitions.create(lab, xml));
    Steps.unchanged(before, lab.main().info(wanted));
  }

  /** If this fails, the nil UUID is given out. */
  @Test
  @Tag(Ids.DEFI_012)
  default void aDefinitionWithoutAUuidGetsOne(Lab lab) {
    lab.needs(Operation.DEFINE);
    String name = lab.freshName();
    DomainRef made = Definitions.define(lab, DomainXml.withoutUuid(lab.template(), name));
    Expect.that(!made.uuid().equals(new UUID(0, 0)), "the UUID is nil");
    Expect.same(made, lab.main().lookup(DomainKey.name(name)), "the domain of name " + name);
  }

  /**
   * Defines XML whose name is an entity. If this fails, the parser reads document types: forbid
   * them.
   */
  @Test
  @Tag(Ids.DEFI_013)
  default void aDocumentTypeIsRefused(Lab lab) {
    lab.needs(Operation.DEFINE);
    DomainRef domain = Definitions.fresh(lab);
    String xml =
        "<!DOCTYPE domain [<!ENTITY n \""
            + domain.name()
            + "\">]>"
            + Definitions.xml(lab, domain).replace(domain.name(), "&n;");
    Definitions.invalid(lab, xml);
  }

  /** If this fails, look at whether the domain is found at all. */
  @Test
  @Tag(Ids.DEFI_014)
  default void undefiningNobodyIsNoDomain(Lab lab) {
    lab.needs(Operation.UNDEFINE);
    DomainRef nobody = Operations.nobody();
    Expect.refusal(
        ErrorCode.NO_DOMAIN, "undefine nobody", () -> lab.main().run(Operation.UNDEFINE, nobody));
  }
}
