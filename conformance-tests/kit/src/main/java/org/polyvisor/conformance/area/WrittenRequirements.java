package org.polyvisor.conformance.area;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.DomainXml;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.InvalidDefinitionException;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.model.XmlOption;

/**
 * What is written in a definition, and what of it is kept, replaced or not shown.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface WrittenRequirements {
  /** If this fails, create has a parser, or a check, of its own. */
  @Test
  @Tag(Ids.DEFI_030)
  default void creatingWhatIsInvalidIsRefused(Lab lab) {
    lab.needs(Operation.CREATE);
    DomainRef domain = Definitions.fresh(lab);
    String whole = Definitions.xml(lab, domain);
    Set<DomainRef> before = new HashSet<>(lab.main().domains());
    for (String xml :
        List.of(
            "",
            whole.substring(0, whole.length() / 2),
            DomainXml.nameless(lab.template()),
            "<network>" + whole + "</network>",
            Hostile.external(whole, domain.name()))) {
      Expect.refusal(
          InvalidDefinitionException.class,
          "creating '" + xml + "'",
          () -> Definitions.create(lab, xml));
    }
    Expect.same(before, new HashSet<>(lab.main().domains()), "the domains after refusals");
  }

  /** If this fails, the nil UUID is given out. */
  @Test
  @Tag(Ids.DEFI_031)
  default void aDomainThatIsCreatedWithoutAUuidGetsOne(Lab lab) {
    lab.needs(Operation.CREATE);
    String name = lab.freshName();
    DomainRef made = Definitions.create(lab, DomainXml.withoutUuid(lab.template(), name));
    Expect.that(!made.uuid().equals(new UUID(0, 0)), "the UUID is nil");
    Expect.same(made, lab.main().lookup(DomainKey.name(name)), "the domain of name " + name);
  }

  /** Defines again with the UUID in capitals. If this fails, UUIDs are compared as texts. */
  @Test
  @Tag(Ids.DEFI_032)
  default void aUuidInCapitalsIsTheSame(Lab lab) {
    lab.needs(Operation.DEFINE);
    DomainRef domain = Definitions.fresh(lab);
    String xml = Definitions.xml(lab, domain);
    String uuid = domain.uuid().toString();
    DomainRef made = Definitions.define(lab, xml.replace(uuid, uuid.toUpperCase(Locale.ROOT)));
    Expect.same(domain, made, "the domain that was defined in capitals");
    Expect.same(domain, Definitions.define(lab, xml), "the domain that was defined again");
  }

  /** If this fails, the text is looked at before the parser does. */
  @Test
  @Tag(Ids.DEFI_033)
  default void whatXmlAllowsBesideTheRootIsTaken(Lab lab) {
    lab.needs(Operation.DEFINE);
    DomainRef domain = Definitions.fresh(lab);
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- made by a <tool> -->\n"
            + Definitions.xml(lab, domain).strip()
            + "\n<!-- the end -->\n";
    Expect.same(domain, Definitions.define(lab, xml), "the domain that was defined");
  }

  /** Defines with a description, then without. If this fails, old and new are mixed. */
  @Test
  @Tag(Ids.DEFI_034)
  default void aNewDefinitionReplacesTheOldOne(Lab lab) {
    lab.needs(Operation.DEFINE);
    DomainRef domain = Definitions.fresh(lab);
    String plain = Definitions.xml(lab, domain);
    Definitions.define(lab, Definitions.described(plain, "first"));
    boolean kept = Definitions.running(lab, domain).contains("first");
    Definitions.define(lab, Definitions.described(plain, "second"));
    String second = Definitions.running(lab, domain);
    Expect.that(!second.contains("first"), "the old definition is shown");
    Expect.that(!kept || second.contains("second"), "the new definition is not shown");
    Definitions.define(lab, plain.replaceFirst("(?s)<description>.*?</description>", ""));
    Expect.that(
        !Definitions.running(lab, domain).contains("second"),
        "what the new definition lacks is kept of the old one");
  }

  /** Undefines and defines. If this fails, it is kept by the name or the UUID of the one before. */
  @Test
  @Tag(Ids.AUTO_007)
  default void autostartEndsWithTheDefinition(Lab lab) {
    lab.needs(Operation.AUTOSTART, Operation.DEFINE, Operation.UNDEFINE);
    String xml = Definitions.xml(lab, Definitions.fresh(lab));
    DomainRef domain = Definitions.define(lab, xml);
    Autostarts.set(lab, domain, true);
    lab.main().run(Operation.UNDEFINE, domain);
    Definitions.define(lab, xml);
    Expect.same(false, Autostarts.shown(lab, domain), "whether the new one starts with the host");
  }

  /** If this fails, what goes to whoever may read is not looked through. */
  @Test
  @Tag(Ids.XMLD_005)
  default void secretsAreLeftOut(Lab lab) {
    lab.needs(Operation.DEFINE);
    String secret = "s3cret" + lab.random().nextInt(1 << 20);
    String screen = "<graphics type='vnc' autoport='yes' passwd='" + secret + "'/></devices>";
    DomainRef domain = Definitions.fresh(lab);
    String xml = Definitions.xml(lab, domain).replaceFirst("</devices>", screen);
    if (xml.contains(secret) && Written.isTaken(lab, xml)) {
      Expect.that(!Definitions.running(lab, domain).contains(secret), "the XML has the secret");
      Expect.that(
          !Written.xml(lab, domain, XmlOption.INACTIVE).contains(secret),
          "the XML of the definition has the secret");
      String whole = Written.xml(lab, domain, XmlOption.SECURE);
      Expect.that(whole.isEmpty() || whole.contains(secret), "the XML with secrets lacks it");
    }
  }

  /** If this fails, what is not known is told as nothing. */
  @Test
  @Tag(Ids.INFO_006)
  default void whatIsKnownOfADomainIsMoreThanNothing(Lab lab) {
    DomainInfo info = lab.main().info(Samples.any(lab));
    Expect.that(info.osType().filter(String::isBlank).isEmpty(), "what it boots is blank");
    Expect.that(info.vcpus().orElse(1) > 0, "it has " + info.vcpus() + " vCPUs");
    Expect.that(info.maximumMemoryKiB().orElse(1) > 0, "it may have no memory");
  }
}
