package org.polyvisor.conformance.area;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Lab;

/**
 * Storage pools.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface StoragePoolRequirements {
  /** If this fails, look at how names are compared. */
  @Test
  @Tag(Ids.POOL_001)
  default void isFoundByNameAndUuidOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).foundByNameAndUuid();
  }

  /** If this fails, the code is another one. */
  @Test
  @Tag(Ids.POOL_002)
  default void aNameThatNobodyHasIsMissingOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).nobodyIsMissing();
  }

  /** If this fails, one of the operations looks it up in another way. */
  @Test
  @Tag(Ids.POOL_003)
  default void eachOperationOnNobodyIsMissingOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).eachOperationOnNobodyIsMissing();
  }

  /** If this fails, lists of active and of defined ones are joined. */
  @Test
  @Tag(Ids.POOL_004)
  default void theListHasEachOnceOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).listHasEachOnce();
  }

  /** If this fails, a condition of the filter is left out. */
  @Test
  @Tag(Ids.POOL_005)
  default void filtersPartThemOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).filtersPart();
  }

  /** If this fails, information is looked up by name. */
  @Test
  @Tag(Ids.POOL_006)
  default void aReferenceGoesByUuidOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).goesByUuid();
  }

  /** If this fails, the XML is what was given. */
  @Test
  @Tag(Ids.POOL_007)
  default void theXmlHasNameAndUuidOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).xmlHasNameAndUuid();
  }

  /** If this fails, options are not looked at. */
  @Test
  @Tag(Ids.POOL_008)
  default void anUnknownXmlOptionIsRefusedOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).unknownXmlOptionIsRefused();
  }

  /** If this fails, what is defined is started. */
  @Test
  @Tag(Ids.POOL_009)
  default void definingAddsAnInactiveOneOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).definingAddsAnInactiveOne();
  }

  /** If this fails, the nil UUID is given out. */
  @Test
  @Tag(Ids.POOL_010)
  default void aUuidIsMadeUpOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).aUuidIsMadeUp();
  }

  /** If this fails, look at what becomes of the parser's exceptions. */
  @Test
  @Tag(Ids.POOL_011)
  default void anInvalidDefinitionIsRefusedOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).invalidIsRefused();
  }

  /** If this fails, look at which of both is checked. */
  @Test
  @Tag(Ids.POOL_012)
  default void aNameOrUuidThatIsTakenIsRefusedOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).clashesAreRefused();
  }

  /** If this fails, a changed definition is taken for a new one. */
  @Test
  @Tag(Ids.POOL_013)
  default void definingAgainMakesNoSecondOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).definingAgainMakesNoSecond();
  }

  /** If this fails, definition and run are one. */
  @Test
  @Tag(Ids.POOL_014)
  default void anActiveOneKeepsWhatItHasOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).anActiveOneKeepsWhatItHas();
  }

  /** If this fails, the start is taken and not made. */
  @Test
  @Tag(Ids.POOL_015)
  default void startingMakesItActiveOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).startingActivates();
  }

  /** If this fails, it is started twice. */
  @Test
  @Tag(Ids.POOL_016)
  default void startingAnActiveOneIsRefusedOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).startingAnActiveOneIsRefused();
  }

  /** If this fails, the definition goes with the run. */
  @Test
  @Tag(Ids.POOL_017)
  default void stoppingLeavesTheDefinitionOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).stoppingLeavesTheDefinition();
  }

  /** If this fails, nothing is stopped without a word. */
  @Test
  @Tag(Ids.POOL_018)
  default void stoppingAnInactiveOneIsRefusedOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).stoppingAnInactiveOneIsRefused();
  }

  /** If this fails, create leaves a definition behind. */
  @Test
  @Tag(Ids.POOL_019)
  default void creatingGivesATransientOneOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).creatingGivesATransientOne();
  }

  /** If this fails, it stays listed. */
  @Test
  @Tag(Ids.POOL_020)
  default void aTransientOneThatIsStoppedIsGoneOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).aTransientOneThatIsStoppedIsGone();
  }

  /** If this fails, it is changed while it is in use. */
  @Test
  @Tag(Ids.POOL_021)
  default void creatingAnActiveOneIsRefusedOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).creatingAnActiveOneIsRefused();
  }

  /** If this fails, its own definition is started or lost. */
  @Test
  @Tag(Ids.POOL_022)
  default void creatingADefinedOneStartsItOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).creatingADefinedOneStartsIt();
  }

  /** If this fails, look at what is shown. */
  @Test
  @Tag(Ids.POOL_023)
  default void autostartIsShownOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).autostartIsShown();
  }

  /** If this fails, what has no definition is to be started. */
  @Test
  @Tag(Ids.POOL_024)
  default void autostartOfATransientOneIsRefusedOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).autostartOfATransientOneIsRefused();
  }

  /** If this fails, it stays listed. */
  @Test
  @Tag(Ids.POOL_025)
  default void undefiningRemovesAnInactiveOneOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).undefiningRemoves();
  }

  /** If this fails, what is in use is forgotten. */
  @Test
  @Tag(Ids.POOL_026)
  default void undefiningAnActiveOneIsRefusedOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).undefiningAnActiveOneIsRefused();
  }

  /** If this fails, a new definition takes the place of all that was kept with the old one. */
  @Test
  @Tag(Ids.POOL_027)
  default void autostartOutlivesANewDefinitionOfPools(Lab lab) {
    new ResourceChecks<>(new Pools(lab)).autostartOutlivesANewDefinition();
  }
}
