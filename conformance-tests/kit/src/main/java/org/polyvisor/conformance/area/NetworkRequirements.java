package org.polyvisor.conformance.area;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Lab;

/**
 * Networks.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface NetworkRequirements {
  /** If this fails, look at how names are compared. */
  @Test
  @Tag(Ids.NETW_001)
  default void isFoundByNameAndUuidOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).foundByNameAndUuid();
  }

  /** If this fails, the code is another one. */
  @Test
  @Tag(Ids.NETW_002)
  default void aNameThatNobodyHasIsMissingOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).nobodyIsMissing();
  }

  /** If this fails, one of the operations looks it up in another way. */
  @Test
  @Tag(Ids.NETW_003)
  default void eachOperationOnNobodyIsMissingOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).eachOperationOnNobodyIsMissing();
  }

  /** If this fails, lists of active and of defined ones are joined. */
  @Test
  @Tag(Ids.NETW_004)
  default void theListHasEachOnceOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).listHasEachOnce();
  }

  /** If this fails, a condition of the filter is left out. */
  @Test
  @Tag(Ids.NETW_005)
  default void filtersPartThemOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).filtersPart();
  }

  /** If this fails, information is looked up by name. */
  @Test
  @Tag(Ids.NETW_006)
  default void aReferenceGoesByUuidOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).goesByUuid();
  }

  /** If this fails, the XML is what was given. */
  @Test
  @Tag(Ids.NETW_007)
  default void theXmlHasNameAndUuidOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).xmlHasNameAndUuid();
  }

  /** If this fails, options are not looked at. */
  @Test
  @Tag(Ids.NETW_008)
  default void anUnknownXmlOptionIsRefusedOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).unknownXmlOptionIsRefused();
  }

  /** If this fails, what is defined is started. */
  @Test
  @Tag(Ids.NETW_009)
  default void definingAddsAnInactiveOneOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).definingAddsAnInactiveOne();
  }

  /** If this fails, the nil UUID is given out. */
  @Test
  @Tag(Ids.NETW_010)
  default void aUuidIsMadeUpOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).aUuidIsMadeUp();
  }

  /** If this fails, look at what becomes of the parser's exceptions. */
  @Test
  @Tag(Ids.NETW_011)
  default void anInvalidDefinitionIsRefusedOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).invalidIsRefused();
  }

  /** If this fails, look at which of both is checked. */
  @Test
  @Tag(Ids.NETW_012)
  default void aNameOrUuidThatIsTakenIsRefusedOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).clashesAreRefused();
  }

  /** If this fails, a changed definition is taken for a new one. */
  @Test
  @Tag(Ids.NETW_013)
  default void definingAgainMakesNoSecondOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).definingAgainMakesNoSecond();
  }

  /** If this fails, definition and run are one. */
  @Test
  @Tag(Ids.NETW_014)
  default void anActiveOneKeepsWhatItHasOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).anActiveOneKeepsWhatItHas();
  }

  /** If this fails, the start is taken and not made. */
  @Test
  @Tag(Ids.NETW_015)
  default void startingMakesItActiveOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).startingActivates();
  }

  /** If this fails, it is started twice. */
  @Test
  @Tag(Ids.NETW_016)
  default void startingAnActiveOneIsRefusedOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).startingAnActiveOneIsRefused();
  }

  /** If this fails, the definition goes with the run. */
  @Test
  @Tag(Ids.NETW_017)
  default void stoppingLeavesTheDefinitionOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).stoppingLeavesTheDefinition();
  }

  /** If this fails, nothing is stopped without a word. */
  @Test
  @Tag(Ids.NETW_018)
  default void stoppingAnInactiveOneIsRefusedOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).stoppingAnInactiveOneIsRefused();
  }

  /** If this fails, create leaves a definition behind. */
  @Test
  @Tag(Ids.NETW_019)
  default void creatingGivesATransientOneOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).creatingGivesATransientOne();
  }

  /** If this fails, it stays listed. */
  @Test
  @Tag(Ids.NETW_020)
  default void aTransientOneThatIsStoppedIsGoneOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).aTransientOneThatIsStoppedIsGone();
  }

  /** If this fails, it is changed while it is in use. */
  @Test
  @Tag(Ids.NETW_021)
  default void creatingAnActiveOneIsRefusedOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).creatingAnActiveOneIsRefused();
  }

  /** If this fails, its own definition is started or lost. */
  @Test
  @Tag(Ids.NETW_022)
  default void creatingADefinedOneStartsItOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).creatingADefinedOneStartsIt();
  }

  /** If this fails, look at what is shown. */
  @Test
  @Tag(Ids.NETW_023)
  default void autostartIsShownOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).autostartIsShown();
  }

  /** If this fails, what has no definition is to be started. */
  @Test
  @Tag(Ids.NETW_024)
  default void autostartOfATransientOneIsRefusedOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).autostartOfATransientOneIsRefused();
  }

  /** If this fails, it stays listed. */
  @Test
  @Tag(Ids.NETW_025)
  default void undefiningRemovesAnInactiveOneOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).undefiningRemoves();
  }

  /** If this fails, it is stopped, too. */
  @Test
  @Tag(Ids.NETW_026)
  default void undefiningAnActiveOneLeavesItTransientOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).undefiningAnActiveOneLeavesItTransient();
  }

  /** If this fails, nothing is removed without a word. */
  @Test
  @Tag(Ids.NETW_027)
  default void undefiningATransientOneIsRefusedOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).undefiningATransientOneIsRefused();
  }

  /** If this fails, a new definition takes the place of all that was kept with the old one. */
  @Test
  @Tag(Ids.NETW_028)
  default void autostartOutlivesANewDefinitionOfNetworks(Lab lab) {
    new ResourceChecks<>(new Networks(lab)).autostartOutlivesANewDefinition();
  }
}
