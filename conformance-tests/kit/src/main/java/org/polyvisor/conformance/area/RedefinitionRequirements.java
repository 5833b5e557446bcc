package org.polyvisor.conformance.area;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.DomainXml;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.error.Outcome;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.DefinitionRequest;

/**
 * Definitions that are changed, clash or are refused.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface RedefinitionRequirements {

  /** If this fails, flags of a definition are not looked at. */
  @Test
  @Tag(Ids.DEFI_015)
  default void definingWithAnUnknownFlagIsRefused(Lab lab) {
    lab.needs(Operation.DEFINE);
    DomainRef domain = Definitions.fresh(lab);
    DefinitionRequest request =
        DefinitionRequest.of(Definitions.xml(lab, domain), Set.of(Flagged.UNKNOWN));
    Expect.refusal(
        OperationUnsupportedException.class,
        "defining with an unknown flag",
        () -> lab.main().facet(DefinitionFacet.class).define(lab.main().call(), request));
    Expect.that(!lab.main().domains().contains(domain), domain + " is there after a refusal");
  }

  /** If this fails, flags of undefine are not looked at. */
  @Test
  @Tag(Ids.DEFI_016)
  default void undefiningWithAnUnknownFlagIsRefused(Lab lab) {
    lab.needs(Operation.DEFINE, Operation.UNDEFINE);
    DomainRef domain = Definitions.define(lab, Definitions.xml(lab, Definitions.fresh(lab)));
    Expect.refusal(
        OperationUnsupportedException.class,
        "undefining with an unknown flag",
        () ->
            lab.main()
                .facet(DefinitionFacet.class)
                .undefine(lab.main().call(), Steps.unknownFlag(domain)));
    Expect.that(lab.main().domains().contains(domain), domain + " is gone after a refusal");
  }

  /**
   * Reads the XML, undefines, defines it. If this fails, the driver does not take what it gives.
   */
  @Test
  @Tag(Ids.DEFI_017)
  default void theXmlCanBeDefinedAgain(Lab lab) {
    lab.needs(Operation.DEFINE, Operation.UNDEFINE);
    DomainRef domain = Definitions.define(lab, Definitions.xml(lab, Definitions.fresh(lab)));
    String xml = lab.main().driver().xml(lab.main().call(), domain, Set.of());
    lab.main().run(Operation.UNDEFINE, domain);
    DomainRef again = Definitions.define(lab, xml);
    Expect.same(domain, again, "the domain");
    Expect.same(domain.name(), again.name(), "its name");
    String second = lab.main().driver().xml(lab.main().call(), domain, Set.of());
    Expect.same(
        DomainXml.parse(xml).diskTargets(), DomainXml.parse(second).diskTargets(), "the disks");
  }

  /** If this fails, a definition replaces the running domain. */
  @Test
  @Tag(Ids.DEFI_018)
  default void definingARunningDomainLeavesItRunning(Lab lab) {
    lab.needs(Operation.DEFINE, Operation.START);
    DomainRef domain = Definitions.fresh(lab);
    String xml = Definitions.xml(lab, domain);
    Definitions.define(lab, xml);
    lab.main().run(Operation.START, domain);
    DomainInfo before = lab.main().info(domain);
    Definitions.define(lab, xml);
    Steps.unchanged(before, lab.main().info(domain));
  }

  /** If this fails, create does not check what define checks. */
  @Test
  @Tag(Ids.DEFI_019)
  default void creatingANameThatIsTakenIsRefused(Lab lab) {
    lab.needs(Operation.DEFINE, Operation.CREATE);
    DomainRef first = Definitions.define(lab, Definitions.xml(lab, Definitions.fresh(lab)));
    DomainRef second = DomainRef.of(UUID.randomUUID(), first.name());
    Set<DomainRef> before = new HashSet<>(lab.main().domains());
    Expect.refusal(
        ErrorCode.OPERATION_FAILED,
        "creating a name that is taken",
        () -> Definitions.create(lab, Definitions.xml(lab, second)));
    Expect.same(before, new HashSet<>(lab.main().domains()), "the domains after a refusal");
  }

  /** If this fails, undefine stops what has no definition. */
  @Test
  @Tag(Ids.DEFI_020)
  default void undefiningATransientDomainIsRefused(Lab lab) {
    lab.needs(Operation.CREATE, Operation.UNDEFINE);
    DomainRef domain = Definitions.create(lab, Definitions.xml(lab, Definitions.fresh(lab)));
    DomainInfo before = lab.main().info(domain);
    Expect.refusal(
        ErrorCode.OPERATION_INVALID,
        "undefining a transient domain",
        () -> lab.main().run(Operation.UNDEFINE, domain));
    Steps.unchanged(before, lab.main().info(domain));
  }

  /** If this fails, a running domain is taken for a clash. */
  @Test
  @Tag(Ids.DEFI_021)
  default void definingATransientDomainMakesItPersistent(Lab lab) {
    lab.needs(Operation.CREATE, Operation.DEFINE);
    String xml = Definitions.xml(lab, Definitions.fresh(lab));
    DomainRef domain = Definitions.create(lab, xml);
    Definitions.define(lab, xml);
    DomainInfo info = lab.main().info(domain);
    Expect.same(DomainState.RUNNING, info.state(), "its state");
    Expect.same(Optional.of(true), info.persistent(), "whether it is persistent");
  }

  /** If this fails, the parser's text is passed on as it is. */
  @Test
  @Tag(Ids.DEFI_022)
  default void anInvalidDefinitionIsToldInOneLine(Lab lab) {
    lab.needs(Operation.DEFINE);
    String xml = DomainXml.nameless(lab.template());
    VirtException refusal =
        Expect.refusal("defining without a name", () -> Definitions.define(lab, xml));
    Expect.oneLineWith("name", refusal);
    Expect.same(Outcome.NOTHING_CHANGED, refusal.outcome(), "the outcome");
  }

  /** If this fails, the definition of the next start is not looked at, or kept for ever. */
  @Test
  @Tag(Ids.DEFI_026)
  default void whetherTheNextStartDiffersIsTold(Lab lab) {
    lab.needs(Operation.DEFINE, Operation.START, Operation.DESTROY);
    DomainRef domain = Definitions.fresh(lab);
    String xml = Definitions.xml(lab, domain);
    Definitions.define(lab, xml);
    lab.main().run(Operation.START, domain);
    Expect.same(false, lab.main().info(domain).updated().orElse(false), "updated, at its start");
    Definitions.define(lab, Definitions.described(xml, "of-the-next-start"));
    Expect.same(true, lab.main().info(domain).updated().orElse(true), "updated, defined anew");
    lab.main().run(Operation.DESTROY, domain);
    lab.main().run(Operation.START, domain);
    Expect.same(false, lab.main().info(domain).updated().orElse(false), "updated, started again");
  }
}
