package org.polyvisor.conformance.area;

import java.util.Optional;
import java.util.Set;
import org.polyvisor.conformance.lab.DomainXml;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Opened;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.MetadataKey;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.MetadataChange;
import org.polyvisor.spi.MetadataFacet;
import org.polyvisor.spi.MetadataRequest;

/** The texts of one domain that the hypervisor only keeps. */
final class Texts {
  static final MetadataKey TITLE = MetadataKey.title();
  static final MetadataKey DESCRIPTION = MetadataKey.description();
  static final MetadataKey ONE = element("one");
  static final MetadataKey OTHER = element("other");

  private final Lab lab;
  private final DomainRef domain;

  private Texts(Lab lab, DomainRef domain) {
    this.lab = lab;
    this.domain = domain;
  }

  private static MetadataKey element(String name) {
    return MetadataKey.element("urn:polyvisor:conformance:" + name).withPrefix(name);
  }

  /** One of many elements. */
  static MetadataKey numbered(int number) {
    return element("n" + number);
  }

  static Texts ofA(Lab lab, GuestState state) {
    lab.needs(Operation.METADATA, Operation.SET_METADATA);
    Guest guest = lab.own(state);
    return new Texts(lab, guest.identity());
  }

  static Texts ofATransientOne(Lab lab) {
    lab.needs(Operation.METADATA, Operation.SET_METADATA, Operation.CREATE);
    return new Texts(lab, Definitions.create(lab, Definitions.xml(lab, Definitions.fresh(lab))));
  }

  DomainRef domain() {
    return domain;
  }

  void set(MetadataKey key, String value, Set<ChangeScope> scopes) {
    change(MetadataChange.of(domain, key, Optional.of(value), scopes));
  }

  void set(MetadataKey key, String value) {
    set(key, value, Set.of());
  }

  void remove(MetadataKey key) {
    change(MetadataChange.of(domain, key, Optional.empty()));
  }

  private void change(MetadataChange change) {
    lab.main().facet(MetadataFacet.class).setMetadata(lab.main().call(), change);
  }

  Optional<String> get(MetadataKey key, Set<ChangeScope> scopes) {
    return get(lab.main(), key, scopes);
  }

  Optional<String> get(MetadataKey key) {
    return get(key, Set.of());
  }

  private Optional<String> get(Opened opened, MetadataKey key, Set<ChangeScope> scopes) {
    return opened
        .facet(MetadataFacet.class)
        .metadata(opened.call(), MetadataRequest.of(domain, key, scopes));
  }

  Optional<String> seenByAnother(MetadataKey key) {
    return get(lab.open(), key, Set.of());
  }

  /** What was set is read, and shown in the XML. */
  void isKept(MetadataKey key, String element) {
    String text = "kept " + lab.freshName();
    set(key, text);
    Expect.same(Optional.of(text), get(key), "the " + element);
    String xml = lab.main().driver().xml(lab.main().call(), domain, Set.of());
    Expect.same(text, DomainXml.parse(xml).child(element), "the " + element + " in the XML");
  }

  /** The text of an element that was set, without what stands around it. */
  String content(MetadataKey key) {
    return DomainXml.parse(get(key).orElse("<nothing/>")).text();
  }

  void restart() {
    lab.needs(Operation.DESTROY, Operation.START);
    lab.main().run(Operation.DESTROY, domain);
    lab.main().run(Operation.START, domain);
  }

  /** What has no run, or no definition, gets nothing for both. */
  void refusedForBoth() {
    Expect.refusal(
        ErrorCode.OPERATION_INVALID,
        "a title for a run and a definition of which one is not there",
        () -> set(TITLE, "a", Tunes.BOTH));
    Expect.same(Optional.empty(), get(TITLE), "the title after a refusal");
  }

  /** There is nothing of that scope to read or to change. */
  void nothingThere(Set<ChangeScope> scopes) {
    String what = " a title of " + scopes + ", which is not there";
    Expect.refusal(ErrorCode.OPERATION_INVALID, "reading" + what, () -> get(TITLE, scopes));
    Expect.refusal(ErrorCode.OPERATION_INVALID, "setting" + what, () -> set(TITLE, "a", scopes));
    Expect.same(Optional.empty(), get(TITLE), "the title after a refusal");
  }
}
