package org.polyvisor.conformance.area;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.DomainXml;
import org.polyvisor.conformance.lab.EventRecorder;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.Operation;

/**
 * Other names for domains.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface RenameRequirements {
  /** If this fails, the domain is made anew under the name, or the answer is what was asked. */
  @Test
  @Tag(Ids.NAME_001)
  default void aStoppedDomainIsRenamed(Lab lab) {
    DomainRef before = Renames.of(lab, GuestState.SHUTOFF).identity();
    String name = lab.freshName();
    DomainRef after = Renames.rename(lab, before, name);
    Expect.same(before.uuid(), after.uuid(), "the UUID");
    Expect.same(name, after.name(), "the name in the answer");
    Expect.same(before, lab.main().lookup(DomainKey.name(name)), "who is found by the new name");
    Expect.same(name, lab.main().info(before).domain().name(), "the name in the information");
    Expect.that(Renames.names(lab).contains(name), "the new name is not listed");
  }

  /** If this fails, an index by name keeps both. */
  @Test
  @Tag(Ids.NAME_002)
  default void theOldNameFindsNobody(Lab lab) {
    DomainRef before = Renames.of(lab, GuestState.SHUTOFF).identity();
    Renames.renamed(lab, before);
    Renames.nobodyIsCalled(lab, before.name());
  }

  /** If this fails, the name is kept beside the definition. */
  @Test
  @Tag(Ids.NAME_003)
  default void theXmlHasTheNewName(Lab lab) {
    DomainRef before = Renames.of(lab, GuestState.SHUTOFF).identity();
    String name = lab.freshName();
    Renames.rename(lab, before, name);
    String xml = lab.main().driver().xml(lab.main().call(), before, Set.of());
    Expect.same(name, DomainXml.parse(xml).child("name"), "the name in the XML");
  }

  /** If this fails, a running domain is renamed, or stopped for it. */
  @Test
  @Tag(Ids.NAME_004)
  default void anActiveDomainKeepsItsName(Lab lab) {
    Guest running = Renames.of(lab, GuestState.RUNNING);
    Renames.refused(lab, ErrorCode.OPERATION_INVALID, running, lab.freshName());
    if (lab.main().offers(Operation.SUSPEND)) {
      running.run(Operation.SUSPEND);
      Renames.refused(lab, ErrorCode.OPERATION_INVALID, running, lab.freshName());
    }
  }

  /** If this fails, two domains have one name, or the other one is lost. */
  @Test
  @Tag(Ids.NAME_005)
  default void aNameThatAnotherDomainHasIsRefused(Lab lab) {
    Guest guest = Renames.of(lab, GuestState.SHUTOFF);
    DomainRef other = lab.own(GuestState.SHUTOFF).identity();
    Renames.refused(lab, ErrorCode.OPERATION_FAILED, guest, other.name());
    Expect.same(other, lab.main().lookup(DomainKey.name(other.name())), "who has the name");
  }

  /** If this fails, what was saved under the old name cannot be found any more. */
  @Test
  @Tag(Ids.NAME_006)
  default void aDomainWithAManagedSaveKeepsItsName(Lab lab) {
    lab.needs(Operation.RENAME, Operation.MANAGED_SAVE);
    Guest guest = Renames.of(lab, GuestState.RUNNING);
    guest.run(Operation.MANAGED_SAVE);
    Renames.refused(lab, ErrorCode.OPERATION_INVALID, guest, lab.freshName());
  }

  /** If this fails, renaming is told as a domain that goes and another that comes. */
  @Test
  @Tag(Ids.NAME_007)
  default void renamingBringsUndefinedAndDefined(Lab lab) {
    lab.needs(Operation.RENAME, Operation.EVENTS);
    DomainRef domain = Renames.of(lab, GuestState.SHUTOFF).identity();
    EventRecorder recorder = Listening.to(lab);
    Renames.renamed(lab, domain);
    recorder.mustCome(domain, LifecycleEventDetail.DEFINED_RENAMED);
    recorder.mustStayAt(2, domain, "more than two events of renaming");
    List<Optional<LifecycleEventDetail>> details =
        recorder.of(domain).stream().map(DomainEvent::detail).toList();
    Expect.same(
        List.of(
            Optional.of(LifecycleEventDetail.UNDEFINED_RENAMED),
            Optional.of(LifecycleEventDetail.DEFINED_RENAMED)),
        details,
        "the events of renaming");
  }

  /** If this fails, what is kept with a domain is kept by its name. */
  @Test
  @Tag(Ids.NAME_008)
  default void whatIsKeptWithADomainOutlivesItsName(Lab lab) {
    lab.needs(Operation.RENAME, Operation.AUTOSTART);
    DomainRef domain = Renames.of(lab, GuestState.SHUTOFF).identity();
    Autostarts.set(lab, domain, true);
    Renames.renamed(lab, domain);
    Expect.same(true, Autostarts.shown(lab, domain), "whether it starts with the host");
  }

  /** If this fails, texts are kept by the name, or the definition is made anew. */
  @Test
  @Tag(Ids.NAME_011)
  default void textsOutliveTheName(Lab lab) {
    lab.needs(Operation.RENAME);
    Texts texts = Texts.ofA(lab, GuestState.SHUTOFF);
    texts.set(Texts.TITLE, "kept");
    texts.set(Texts.ONE, "<owner>kit</owner>");
    Renames.renamed(lab, texts.domain());
    Expect.same(Optional.of("kept"), texts.get(Texts.TITLE), "the title under another name");
    Expect.same("kit", texts.content(Texts.ONE), "the element under another name");
  }

  /** If this fails, a name is not checked as that of a definition is. */
  @Test
  @Tag(Ids.NAME_009)
  default void anEmptyNameIsRefused(Lab lab) {
    Guest guest = Renames.of(lab, GuestState.SHUTOFF);
    Set<String> names = Renames.names(lab);
    Expect.refusal("renaming to nothing", () -> Renames.rename(lab, guest.identity(), ""));
    Expect.same(names, Renames.names(lab), "the names after a refusal");
  }

  /** Starts it under its new name. If this fails, a part of the driver knows the old one alone. */
  @Test
  @Tag(Ids.NAME_010)
  default void aRenamedDomainCanBeStarted(Lab lab) {
    lab.needs(Operation.RENAME, Operation.START);
    Guest guest = Renames.of(lab, GuestState.SHUTOFF);
    String name = lab.freshName();
    Renames.rename(lab, guest.identity(), name);
    lab.main().run(Operation.START, guest.identity());
    Expect.that(guest.info().active(), guest + " is not active");
    Expect.same(name, guest.info().domain().name(), "its name while it runs");
  }
}
