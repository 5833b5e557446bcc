package org.polyvisor.conformance.area;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.polyvisor.conformance.lab.DomainXml;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.InvalidDefinitionException;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.DefinitionRequest;

/** Defines and creates domains from the template. */
final class Definitions {
  private Definitions() {}

  /** A name and a UUID that nobody has; the domain is removed at the end. */
  static DomainRef fresh(Lab lab) {
    DomainRef domain = DomainRef.of(UUID.randomUUID(), lab.freshName());
    lab.removeAfterwards(domain.uuid());
    return domain;
  }

  static String xml(Lab lab, DomainRef domain) {
    return DomainXml.renamed(lab.template(), domain.name(), domain.uuid());
  }

  /** The template under this name, with a UUID that nobody has. */
  static String anew(Lab lab, String name) {
    UUID uuid = UUID.randomUUID();
    lab.removeAfterwards(uuid);
    return DomainXml.renamed(lab.template(), name, uuid);
  }

  /** The same definition with a description, in place of what it has. */
  static String described(String xml, String words) {
    return xml.replaceFirst("(?s)<description>.*?</description>", "")
        .replaceFirst("</name>", "</name><description>" + words + "</description>");
  }

  /** The XML of the running domain. */
  static String running(Lab lab, DomainRef domain) {
    return lab.main().driver().xml(lab.main().call(), domain, Set.of());
  }

  static DomainRef define(Lab lab, String xml) {
    lab.needs(Operation.DEFINE);
    DomainRef made =
        lab.main()
            .facet(DefinitionFacet.class)
            .define(lab.main().call(), DefinitionRequest.of(xml));
    lab.removeAfterwards(made.uuid());
    return made;
  }

  static DomainRef create(Lab lab, String xml) {
    lab.needs(Operation.CREATE);
    DomainRef made =
        lab.main()
            .facet(DefinitionFacet.class)
            .create(lab.main().call(), DefinitionRequest.of(xml));
    lab.removeAfterwards(made.uuid());
    return made;
  }

  /** Defining this is refused with a code, and the domains are as they were. */
  static void refused(Lab lab, ErrorCode code, String xml) {
    lab.needs(Operation.DEFINE);
    Set<DomainRef> before = new HashSet<>(lab.main().domains());
    Expect.refusal(code, "defining", () -> define(lab, xml));
    Expect.same(before, new HashSet<>(lab.main().domains()), "the domains after a refusal");
  }

  /** Defining this is refused as an invalid definition, and the domains are as they were. */
  static void invalid(Lab lab, String xml) {
    lab.needs(Operation.DEFINE);
    Set<DomainRef> before = new HashSet<>(lab.main().domains());
    Expect.refusal(
        InvalidDefinitionException.class, "defining what is invalid", () -> define(lab, xml));
    Expect.same(before, new HashSet<>(lab.main().domains()), "the domains after a refusal");
  }
}
