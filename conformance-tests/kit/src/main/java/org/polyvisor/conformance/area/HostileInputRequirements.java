package org.polyvisor.conformance.area;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.DomainXml;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.InvalidDefinitionException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;

/**
 * What an app may be made to pass on.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface HostileInputRequirements {

  /** If this fails, the parser expands entities: forbid document types. */
  @Test
  @Tag(Ids.HOST_001)
  default void expandingEntitiesAreRefused(Lab lab) {
    lab.needs(Operation.DEFINE);
    Definitions.invalid(lab, Hostile.bomb(Definitions.xml(lab, Definitions.fresh(lab))));
  }

  /** If this fails, the parser reads files that a definition names. */
  @Test
  @Tag(Ids.HOST_002)
  default void anExternalEntityIsRefused(Lab lab) {
    lab.needs(Operation.DEFINE);
    DomainRef domain = Definitions.fresh(lab);
    Definitions.invalid(lab, Hostile.external(Definitions.xml(lab, domain), domain.name()));
  }

  /** If this fails, the parser recurses: bound the depth. */
  @Test
  @Tag(Ids.HOST_003)
  default void aDeepDefinitionBreaksNothing(Lab lab) {
    lab.needs(Operation.DEFINE);
    Hostile.takenOrRefused(lab, Hostile.deep(Definitions.xml(lab, Definitions.fresh(lab))));
  }

  /** If this fails, look at what is made of the text, and how often. */
  @Test
  @Tag(Ids.HOST_004)
  default void aLargeDefinitionBreaksNothing(Lab lab) {
    lab.needs(Operation.DEFINE);
    Hostile.takenOrRefused(lab, Hostile.large(Definitions.xml(lab, Definitions.fresh(lab))));
  }

  /** If this fails, names go into messages, or to the hypervisor, as they are. */
  @Test
  @Tag(Ids.HOST_005)
  default void aNameWithALineBreakFindsNothing(Lab lab) {
    DomainKey key = DomainKey.name(lab.freshName() + "\nerror: all is lost");
    VirtException refusal =
        Expect.refusal(
            ErrorCode.NO_DOMAIN,
            "looking up a name with a line break",
            () -> lab.main().lookup(key));
    Expect.oneLineWith("", refusal);
  }

  /** If this fails, a name is put into a query without quoting. */
  @Test
  @Tag(Ids.HOST_006)
  default void aNameIsNoPattern(Lab lab) {
    for (String name : List.of("*", "%", "' or '1'='1", "<name/>", "..", "$(id)", "a\u0000b")) {
      Listed.absent(lab, name);
    }
  }

  /** If this fails, names go into messages as they are. */
  @Test
  @Tag(Ids.HOST_007)
  default void aDeviceNameWithALineBreakIsRefused(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    VirtException refusal =
        Expect.refusal(
            ErrorCode.INVALID_ARG,
            "reading a device with a line break",
            () -> reading.fresh("vd\nz"));
    Expect.oneLineWith("", refusal);
  }

  /** If this fails, the root element is not looked at. */
  @Test
  @Tag(Ids.HOST_008)
  default void anotherRootIsRefused(Lab lab) {
    lab.needs(Operation.DEFINE);
    String xml = Definitions.xml(lab, Definitions.fresh(lab));
    Definitions.invalid(lab, "<network>" + xml + "</network>");
  }

  /** If this fails, what cannot be read is replaced by something made up. */
  @Test
  @Tag(Ids.HOST_009)
  default void aUuidThatIsNoneIsRefused(Lab lab) {
    lab.needs(Operation.DEFINE);
    DomainRef domain = Definitions.fresh(lab);
    String xml = Definitions.xml(lab, domain);
    for (String none : List.of("not-a-uuid", "1-2-3-4-5")) {
      Definitions.invalid(lab, xml.replace(domain.uuid().toString(), none));
    }
  }

  /** If this fails, nothing is taken for something. */
  @Test
  @Tag(Ids.HOST_010)
  default void emptyXmlIsRefused(Lab lab) {
    lab.needs(Operation.DEFINE);
    Definitions.invalid(lab, "");
  }

  /**
   * Defines the name {@code a&b<c}. If this fails, names are written into XML as they are. A driver
   * that cannot have such a name refuses it as an invalid definition.
   */
  @Test
  @Tag(Ids.HOST_011)
  default void aNameWithMarkupComesBack(Lab lab) {
    lab.needs(Operation.DEFINE);
    DomainRef plain = Definitions.fresh(lab);
    String xml = Definitions.xml(lab, plain).replace(plain.name(), plain.name() + "-a&amp;b&lt;c");
    try {
      DomainRef made = Definitions.define(lab, xml);
      String given = lab.main().driver().xml(lab.main().call(), made, Set.of());
      Expect.same(plain.name() + "-a&b<c", DomainXml.parse(given).child("name"), "the name");
    } catch (InvalidDefinitionException e) {
      Expect.that(!lab.main().domains().contains(plain), "a refused domain is there");
    }
  }
}
