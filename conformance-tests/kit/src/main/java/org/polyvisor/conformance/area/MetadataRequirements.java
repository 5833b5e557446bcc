package org.polyvisor.conformance.area;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.InvalidDefinitionException;
import org.polyvisor.model.MetadataKey;
import org.polyvisor.model.Operation;

/**
 * Texts that are only kept: title, description, elements of other programs.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface MetadataRequirements {
  /** If this fails, the title is kept beside the definition, or not at all. */
  @Test
  @Tag(Ids.META_001)
  default void aTitleIsKept(Lab lab) {
    Texts.ofA(lab, GuestState.SHUTOFF).isKept(Texts.TITLE, "title");
  }

  /** If this fails, the description is kept beside the definition, or not at all. */
  @Test
  @Tag(Ids.META_002)
  default void aDescriptionIsKept(Lab lab) {
    Texts.ofA(lab, GuestState.SHUTOFF).isKept(Texts.DESCRIPTION, "description");
  }

  /** If this fails, look at how an element is found by its namespace. */
  @Test
  @Tag(Ids.META_003)
  default void anElementIsKept(Lab lab) {
    Texts texts = Texts.ofA(lab, GuestState.SHUTOFF);
    texts.set(Texts.ONE, "<owner><name>kit</name></owner>");
    Expect.same("kit", texts.content(Texts.ONE), "what the element has");
  }

  /** If this fails, what is not there is an empty text, or an error. */
  @Test
  @Tag(Ids.META_004)
  default void aTextThatIsNotThereIsNone(Lab lab) {
    Texts texts = Texts.ofA(lab, GuestState.SHUTOFF);
    texts.remove(Texts.TITLE);
    Expect.same(Optional.empty(), texts.get(Texts.TITLE), "the title");
    Expect.same(Optional.empty(), texts.get(Texts.ONE), "an element that nobody set");
  }

  /** If this fails, removing sets an empty text, or wants something to remove. */
  @Test
  @Tag(Ids.META_005)
  default void aTextIsRemoved(Lab lab) {
    Texts texts = Texts.ofA(lab, GuestState.SHUTOFF);
    for (MetadataKey key : new MetadataKey[] {Texts.DESCRIPTION, Texts.ONE}) {
      texts.set(key, "<a/>");
      texts.remove(key);
      Expect.same(Optional.empty(), texts.get(key), key + " after it was removed");
      texts.remove(key);
    }
  }

  /** If this fails, the running domain is changed, too, or the next start does not see it. */
  @Test
  @Tag(Ids.META_006)
  default void aTextOfTheDefinitionIsForTheNextStart(Lab lab) {
    Texts texts = Texts.ofA(lab, GuestState.RUNNING);
    Optional<String> before = texts.get(Texts.TITLE);
    texts.set(Texts.TITLE, "later", Tunes.CONFIG);
    Expect.same(before, texts.get(Texts.TITLE), "the title of the run that goes on");
    Expect.same(Optional.of("later"), texts.get(Texts.TITLE, Tunes.CONFIG), "the defined title");
    texts.restart();
    Expect.same(Optional.of("later"), texts.get(Texts.TITLE), "the title after the next start");
  }

  /** If this fails, no scope is taken for both. */
  @Test
  @Tag(Ids.META_007)
  default void withoutAScopeTheRunAloneGetsAText(Lab lab) {
    Texts texts = Texts.ofA(lab, GuestState.RUNNING);
    Optional<String> defined = texts.get(Texts.DESCRIPTION, Tunes.CONFIG);
    texts.set(Texts.DESCRIPTION, "now");
    Expect.same(Optional.of("now"), texts.get(Texts.DESCRIPTION), "the description of the run");
    Expect.same(
        defined, texts.get(Texts.DESCRIPTION, Tunes.CONFIG), "the description of the definition");
  }

  /** If this fails, only one of two scopes is looked at. */
  @Test
  @Tag(Ids.META_008)
  default void runAndDefinitionGetAText(Lab lab) {
    Texts texts = Texts.ofA(lab, GuestState.RUNNING);
    texts.set(Texts.DESCRIPTION, "both", Tunes.BOTH);
    Expect.same(
        Optional.of("both"),
        texts.get(Texts.DESCRIPTION, Tunes.LIVE),
        "the description of the run");
    Expect.same(
        Optional.of("both"),
        texts.get(Texts.DESCRIPTION, Tunes.CONFIG),
        "the description of the definition");
  }

  /** If this fails, an inactive domain is taken to run. */
  @Test
  @Tag(Ids.META_009)
  default void aStoppedDomainHasNoTextOfItsRun(Lab lab) {
    Texts texts = Texts.ofA(lab, GuestState.SHUTOFF);
    texts.remove(Texts.TITLE);
    texts.nothingThere(Tunes.LIVE);
  }

  /** If this fails, a transient domain is given a definition, or its run is meant instead. */
  @Test
  @Tag(Ids.META_010)
  default void aTransientDomainHasNoTextOfItsDefinition(Lab lab) {
    Texts texts = Texts.ofATransientOne(lab);
    texts.remove(Texts.TITLE);
    texts.nothingThere(Tunes.CONFIG);
  }

  /** If this fails, an element is put into the document as it came. */
  @Test
  @Tag(Ids.META_011)
  default void anElementThatIsNotWellFormedIsRefused(Lab lab) {
    Texts texts = Texts.ofA(lab, GuestState.SHUTOFF);
    texts.set(Texts.ONE, "<first>kit</first>");
    String entity = "<!DOCTYPE a [<!ENTITY a 'x'>]><a>&a;</a>";
    for (String broken : new String[] {"<owner>", "kit", "<a/></metadata><metadata>", entity}) {
      Expect.refusal(
          InvalidDefinitionException.class,
          "setting an element to '" + broken + "'",
          () -> texts.set(Texts.ONE, broken));
      Expect.same("kit", texts.content(Texts.ONE), "the element after a refusal");
    }
  }

  /** If this fails, look at escaping, and at what is taken off the ends. */
  @Test
  @Tag(Ids.META_012)
  default void aTextComesBackAsItWasGiven(Lab lab) {
    Texts texts = Texts.ofA(lab, GuestState.SHUTOFF);
    String text = "a < b & \"c\" 'd' ]]> \u00e9t\u00e9 \u865a\u62df\u673a &amp; <title/>";
    texts.set(Texts.DESCRIPTION, text);
    Expect.same(Optional.of(text), texts.get(Texts.DESCRIPTION), "the description");
  }

  /** If this fails, all elements are replaced by the one that is set. */
  @Test
  @Tag(Ids.META_013)
  default void elementsOfOthersStay(Lab lab) {
    Texts texts = Texts.ofA(lab, GuestState.SHUTOFF);
    texts.set(Texts.ONE, "<owner>kit</owner>");
    texts.set(Texts.OTHER, "<owner>another</owner>");
    Expect.same("kit", texts.content(Texts.ONE), "the first element");
    texts.remove(Texts.OTHER);
    Expect.same("kit", texts.content(Texts.ONE), "the first element, the second being removed");
  }

  /** If this fails, texts are kept with the connection. */
  @Test
  @Tag(Ids.META_014)
  default void aTextIsSeenOverAnotherConnection(Lab lab) {
    Texts texts = Texts.ofA(lab, GuestState.SHUTOFF);
    texts.set(Texts.TITLE, "seen");
    Expect.same(Optional.of("seen"), texts.seenByAnother(Texts.TITLE), "the title");
  }

  /** If this fails, a second element is added instead. */
  @Test
  @Tag(Ids.META_015)
  default void anElementIsReplaced(Lab lab) {
    Texts texts = Texts.ofA(lab, GuestState.SHUTOFF);
    texts.set(Texts.ONE, "<owner>first</owner>");
    texts.set(Texts.ONE, "<owner>second</owner>");
    Expect.same("second", texts.content(Texts.ONE), "what was set last");
  }

  /** If this fails, the definition is changed before the run is looked at, or the other way. */
  @Test
  @Tag(Ids.META_016)
  default void bothGetATextOrNone(Lab lab) {
    Texts stopped = Texts.ofA(lab, GuestState.SHUTOFF);
    stopped.remove(Texts.TITLE);
    stopped.refusedForBoth();
    if (lab.main().offers(Operation.CREATE)) {
      Texts passing = Texts.ofATransientOne(lab);
      passing.remove(Texts.TITLE);
      passing.refusedForBoth();
    }
  }

  /** If this fails, a paused domain is taken to be stopped. */
  @Test
  @Tag(Ids.META_017)
  default void aPausedDomainGetsAText(Lab lab) {
    Texts texts = Texts.ofA(lab, GuestState.PAUSED);
    texts.set(Texts.DESCRIPTION, "paused", Tunes.LIVE);
    Expect.same(Optional.of("paused"), texts.get(Texts.DESCRIPTION, Tunes.LIVE), "the description");
  }
}
