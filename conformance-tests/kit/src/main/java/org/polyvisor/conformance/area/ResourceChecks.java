package org.polyvisor.conformance.area;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.polyvisor.conformance.lab.DomainXml;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorSubject;
import org.polyvisor.error.InvalidDefinitionException;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ResourceFilter;
import org.polyvisor.model.ResourceKey;
import org.polyvisor.model.XmlOption;

/** What holds for networks and for storage pools alike. */
final class ResourceChecks<R extends ErrorSubject> {
  private static final Set<XmlOption> INACTIVE = Set.of(XmlOption.INACTIVE);

  private final Resources<R> all;

  ResourceChecks(Resources<R> all) {
    this.all = all;
  }

  /** One of those that are there; one is made where one may be. */
  private R any() {
    all.needs(Resources.Step.LIST, Resources.Step.LOOKUP, Resources.Step.INFO);
    if (mayDefine()) {
      return all.defined();
    }
    return all.list(ResourceFilter.all()).stream()
        .findFirst()
        .orElseThrow(() -> all.lab().notDrivable("there is no " + all.kind()));
  }

  private boolean mayDefine() {
    return all.template().isPresent()
        && !all.lab().target().isReadOnly()
        && all.lab().main().offers(all.operation(Resources.Step.DEFINE));
  }

  void foundByNameAndUuid() {
    R one = any();
    R byName = all.lookup(ResourceKey.name(one.name()));
    Expect.same(one, byName, "what is found by name");
    Expect.same(one.uuid(), byName.uuid(), "its UUID");
    Expect.same(one.name(), all.lookup(ResourceKey.uuid(one.uuid())).name(), "the name by UUID");
  }

  void nobodyIsMissing() {
    all.needs(Resources.Step.LOOKUP);
    String name = all.lab().freshName();
    VirtException refusal = missing("a name", () -> all.lookup(ResourceKey.name(name)));
    Expect.oneLineWith(name, refusal);
    all.list(ResourceFilter.all()).stream().findFirst().ifPresent(this::isFoundByItsNameAlone);
    UUID uuid = UUID.randomUUID();
    Expect.oneLineWith(
        uuid.toString(), missing("a UUID", () -> all.lookup(ResourceKey.uuid(uuid))));
  }

  private void isFoundByItsNameAlone(R one) {
    Set<String> names = new HashSet<>();
    all.list(ResourceFilter.all()).forEach(other -> names.add(other.name()));
    String name = one.name();
    for (String other : List.of(name.toUpperCase(Locale.ROOT), name + " ", name + name)) {
      if (!names.contains(other)) {
        missing("a name like that of another", () -> all.lookup(ResourceKey.name(other)));
      }
    }
  }

  private VirtException missing(String what, Runnable body) {
    return Expect.refusal(all.missing(), what + " that no " + all.kind() + " has", body);
  }

  /** Each operation on one that is not there says so, and carries it. */
  void eachOperationOnNobodyIsMissing() {
    R nobody = all.nobody();
    List<Runnable> offered = new ArrayList<>();
    add(offered, Resources.Step.INFO, () -> all.info(nobody));
    add(offered, Resources.Step.XML, () -> all.xml(nobody, Set.of()));
    add(offered, Resources.Step.START, () -> all.start(nobody));
    add(offered, Resources.Step.DESTROY, () -> all.destroy(nobody));
    add(offered, Resources.Step.AUTOSTART, () -> all.autostart(nobody, true));
    add(offered, Resources.Step.UNDEFINE, () -> all.undefine(nobody));
    if (offered.isEmpty()) {
      throw all.lab().notOffered("no operation on a " + all.kind());
    }
    for (Runnable operation : offered) {
      VirtException refusal = missing("an operation on a UUID", operation);
      Expect.same(
          Optional.of(nobody.uuid()),
          refusal.subject().map(ErrorSubject::uuid),
          "what the error is about");
    }
  }

  private void add(List<Runnable> offered, Resources.Step step, Runnable body) {
    boolean may = !(all.operation(step).isChanging() && all.lab().target().isReadOnly());
    if (may && all.lab().main().offers(all.operation(step))) {
      offered.add(body);
    }
  }

  void listHasEachOnce() {
    R one = any();
    List<R> listed = all.list(ResourceFilter.all());
    Expect.same(listed.size(), new HashSet<>(listed).size(), "how many are in " + listed);
    Expect.that(listed.contains(one), one + " is not in the list");
  }

  /** One after the other, since two may not share what the template has. */
  void filtersPart() {
    all.needs(Resources.Step.START, Resources.Step.DESTROY, Resources.Step.UNDEFINE);
    R one = all.defined();
    parted(one, false, true);
    all.start(one);
    parted(one, true, true);
    if (all.lab().main().offers(all.operation(Resources.Step.AUTOSTART))) {
      all.autostart(one, true);
      passes(ResourceFilter.all().autostart(true), one, true);
      passes(ResourceFilter.all().autostart(false), one, false);
    }
    all.destroy(one);
    all.undefine(one);
    parted(all.transientOne(), true, false);
  }

  private void parted(R one, boolean active, boolean persistent) {
    passes(ResourceFilter.all().active(active), one, true);
    passes(ResourceFilter.all().active(!active), one, false);
    passes(ResourceFilter.all().persistent(persistent), one, true);
    passes(ResourceFilter.all().persistent(!persistent), one, false);
  }

  private void passes(ResourceFilter filter, R one, boolean wanted) {
    Expect.same(wanted, all.list(filter).contains(one), "whether " + one + " is among " + filter);
  }

  void goesByUuid() {
    all.needs(Resources.Step.INFO);
    R one = any();
    R misnamed = all.ref(one.uuid(), all.lab().freshName());
    Expect.same(one.name(), all.info(misnamed).ref().name(), "the name as of now");
    Expect.same(all.xml(one, Set.of()), all.xml(misnamed, Set.of()), "the XML of its UUID");
    if (mayDefine()) {
      // It is ours: what others made is only looked at.
      changesGoByUuid(one, misnamed);
    }
  }

  private void changesGoByUuid(R one, R misnamed) {
    all.needs(Resources.Step.START, Resources.Step.DESTROY, Resources.Step.UNDEFINE);
    all.start(misnamed);
    Expect.that(all.info(one).active(), one + " was not started by its UUID");
    all.autostart(misnamed, true);
    all.destroy(misnamed);
    Expect.that(!all.info(one).active(), one + " was not stopped by its UUID");
    all.undefine(misnamed);
    Expect.that(!all.list(ResourceFilter.all()).contains(one), one + " is still there");
  }

  void xmlHasNameAndUuid() {
    all.needs(Resources.Step.XML);
    R one = any();
    DomainXml xml = DomainXml.parse(all.xml(one, Set.of()));
    Expect.same(all.kind(), xml.rootName(), "the root");
    Expect.same(one.name(), xml.child("name"), "the name");
    Expect.same(one.uuid().toString(), xml.child("uuid"), "the UUID");
  }

  void unknownXmlOptionIsRefused() {
    all.needs(Resources.Step.XML);
    R one = any();
    Expect.refusal(
        OperationUnsupportedException.class,
        "an unknown option for XML",
        () -> all.xml(one, Set.of(XmlOption.named("polyvisor-unknown"))));
  }

  void definingAddsAnInactiveOne() {
    all.needs(Resources.Step.DEFINE);
    R wanted = all.fresh();
    R made = all.define(all.xml(wanted));
    Expect.same(wanted, made, "what was defined");
    Expect.same(wanted.name(), made.name(), "its name");
    Resources.Seen<R> seen = all.info(made);
    Expect.that(!seen.active(), made + " is active");
    Expect.same(true, seen.persistent().orElse(true), "whether it is persistent");
  }

  void aUuidIsMadeUp() {
    all.needs(Resources.Step.DEFINE);
    String name = all.lab().freshName();
    R made = all.define(DomainXml.withoutUuid(all.given(), name));
    all.removeAfterwards(made);
    Expect.that(!made.uuid().equals(new UUID(0, 0)), "the UUID is nil");
    Expect.same(made, all.lookup(ResourceKey.name(name)), "what has the name");
  }

  void invalidIsRefused() {
    all.needs(Resources.Step.DEFINE);
    String whole = all.xml(all.fresh());
    Set<R> before = new HashSet<>(all.list(ResourceFilter.all()));
    String entity = "<!DOCTYPE a [<!ENTITY a 'x'>]>" + whole;
    for (String xml : List.of("", whole.substring(0, whole.length() / 2), "<domain/>", entity)) {
      Expect.refusal(
          InvalidDefinitionException.class, "defining '" + xml + "'", () -> all.define(xml));
      Expect.refusal(
          InvalidDefinitionException.class, "creating '" + xml + "'", () -> all.create(xml));
    }
    Expect.same(before, new HashSet<>(all.list(ResourceFilter.all())), "those that there are");
  }

  void clashesAreRefused() {
    R one = all.defined();
    R sameName = all.ref(UUID.randomUUID(), one.name());
    R sameUuid = all.ref(one.uuid(), all.lab().freshName());
    all.removeAfterwards(sameName);
    Set<R> before = new HashSet<>(all.list(ResourceFilter.all()));
    refused(
        ErrorCode.OPERATION_FAILED, "a name that is taken", () -> all.define(all.xml(sameName)));
    refused(
        ErrorCode.OPERATION_FAILED, "a UUID that is taken", () -> all.define(all.xml(sameUuid)));
    Expect.same(before, new HashSet<>(all.list(ResourceFilter.all())), "those that there are");
    Expect.same(one.name(), all.info(one).ref().name(), "the name of the one that was there");
  }

  private void refused(ErrorCode code, String what, Runnable body) {
    Expect.refusal(code, what + " (" + all.kind() + ")", body);
  }

  void anActiveOneKeepsWhatItHas() {
    R one = all.running();
    String before = all.xml(one, Set.of());
    String changed = all.xml(one).replaceFirst("</uuid>", "</uuid><!-- defined later -->");
    R again = all.define(changed);
    Expect.same(one, again, "what was defined again");
    Expect.that(all.info(one).active(), one + " is not active any more");
    Expect.same(before, all.xml(one, Set.of()), "the XML while it is active");
    all.destroy(one);
    Expect.that(all.xml(one, INACTIVE).contains("defined later"), "the definition is the old one");
  }

  void definingAgainMakesNoSecond() {
    R one = all.defined();
    Expect.same(one, all.define(all.xml(one)), "what was defined again");
    long listed = all.list(ResourceFilter.all()).stream().filter(one::equals).count();
    Expect.same(1L, listed, "how often it is listed");
  }

  void autostartOutlivesANewDefinition() {
    all.needs(Resources.Step.AUTOSTART);
    R one = all.defined();
    all.autostart(one, true);
    all.define(all.xml(one));
    boolean shown = all.list(ResourceFilter.all().autostart(true)).contains(one);
    Expect.that(shown, one + " does not start with the host any more");
  }

  void startingActivates() {
    R one = all.defined();
    all.needs(Resources.Step.START);
    all.start(one);
    Expect.that(all.info(one).active(), one + " is not active after it was started");
  }

  void startingAnActiveOneIsRefused() {
    R one = all.running();
    refused(ErrorCode.OPERATION_INVALID, "starting an active one", () -> all.start(one));
    Expect.that(all.info(one).active(), one + " is not active any more");
  }

  void stoppingLeavesTheDefinition() {
    R one = all.running();
    all.destroy(one);
    Resources.Seen<R> seen = all.info(one);
    Expect.that(!seen.active(), one + " is active after it was stopped");
    Expect.same(true, seen.persistent().orElse(true), "whether it is persistent");
  }

  void stoppingAnInactiveOneIsRefused() {
    all.needs(Resources.Step.DESTROY);
    R one = all.defined();
    refused(ErrorCode.OPERATION_INVALID, "stopping an inactive one", () -> all.destroy(one));
  }

  void creatingGivesATransientOne() {
    R one = all.transientOne();
    Resources.Seen<R> seen = all.info(one);
    Expect.that(seen.active(), one + " is not active");
    Expect.same(false, seen.persistent().orElse(false), "whether it is persistent");
  }

  void aTransientOneThatIsStoppedIsGone() {
    R one = all.transientOne();
    all.destroy(one);
    missing("info of what was stopped, a name", () -> all.info(one));
  }

  void creatingAnActiveOneIsRefused() {
    R one = all.running();
    String before = all.xml(one, Set.of());
    refused(ErrorCode.OPERATION_INVALID, "creating an active one", () -> all.create(all.xml(one)));
    Expect.same(before, all.xml(one, Set.of()), "its XML");
  }

  void creatingADefinedOneStartsIt() {
    all.needs(Resources.Step.CREATE);
    R one = all.defined();
    String changed = all.xml(one).replaceFirst("</uuid>", "</uuid><!-- created so -->");
    Expect.same(one, all.create(changed), "what was created");
    Expect.that(all.info(one).active(), one + " is not active");
    Expect.same(true, all.info(one).persistent().orElse(true), "whether it is persistent");
    Expect.that(all.xml(one, Set.of()).contains("created so"), "it runs with another XML");
    Expect.that(!all.xml(one, INACTIVE).contains("created so"), "its definition has changed");
  }

  void autostartIsShown() {
    all.needs(Resources.Step.AUTOSTART);
    R one = all.defined();
    for (boolean wanted : new boolean[] {true, true, false, false}) {
      all.autostart(one, wanted);
      Expect.same(wanted, all.info(one).autostart().orElse(wanted), "whether it is autostarted");
    }
    all.autostart(one, true);
    Expect.that(
        all.list(ResourceFilter.all().autostart(true)).contains(one),
        one + " is not among those that are autostarted");
  }

  void autostartOfATransientOneIsRefused() {
    all.needs(Resources.Step.AUTOSTART);
    R one = all.transientOne();
    refused(
        ErrorCode.OPERATION_INVALID,
        "autostart of a transient one",
        () -> all.autostart(one, true));
  }

  void undefiningRemoves() {
    R one = all.defined();
    all.undefine(one);
    missing("info of what was undefined, a name", () -> all.info(one));
  }

  void undefiningAnActiveOneLeavesItTransient() {
    R one = all.running();
    all.undefine(one);
    Resources.Seen<R> seen = all.info(one);
    Expect.that(seen.active(), one + " is not active any more");
    Expect.same(false, seen.persistent().orElse(false), "whether it is persistent");
  }

  void undefiningAnActiveOneIsRefused() {
    R one = all.running();
    refused(ErrorCode.OPERATION_INVALID, "undefining an active one", () -> all.undefine(one));
    Expect.same(true, all.info(one).persistent().orElse(true), "whether it is persistent");
  }

  void undefiningATransientOneIsRefused() {
    all.needs(Resources.Step.UNDEFINE);
    R one = all.transientOne();
    refused(ErrorCode.OPERATION_INVALID, "undefining a transient one", () -> all.undefine(one));
    Expect.that(all.info(one).active(), one + " is not active any more");
  }
}
