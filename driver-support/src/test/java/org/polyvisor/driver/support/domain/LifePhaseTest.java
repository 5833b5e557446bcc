package org.polyvisor.driver.support.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.polyvisor.model.StateReason;

class LifePhaseTest {
  static Stream<Arguments> states() {
    return Stream.of(
        Arguments.of(StateReason.RUNNING_BOOTED, LifePhase.RUNNING, LifePhase.TRANSIENT_RUNNING),
        Arguments.of(StateReason.BLOCKED_UNKNOWN, LifePhase.RUNNING, LifePhase.TRANSIENT_RUNNING),
        Arguments.of(StateReason.NOSTATE_UNKNOWN, LifePhase.RUNNING, LifePhase.TRANSIENT_RUNNING),
        Arguments.of(StateReason.PAUSED_USER, LifePhase.PAUSED, LifePhase.TRANSIENT_PAUSED),
        Arguments.of(StateReason.CRASHED_PANICKED, LifePhase.HALTED, LifePhase.TRANSIENT_HALTED));
  }

  @ParameterizedTest
  @MethodSource("states")
  void anActiveLifeIsInThePhaseOfItsState(
      StateReason reason, LifePhase persistent, LifePhase transientOne) {
    assertThat(LifePhase.of(new DomainLife(reason, true))).isEqualTo(persistent);
    assertThat(LifePhase.of(new DomainLife(reason, false))).isEqualTo(transientOne);
    assertThat(LifePhase.active()).contains(persistent, transientOne);
    assertThat(LifePhase.activePersistent()).contains(persistent).doesNotContain(transientOne);
    assertThat(LifePhase.activeTransient()).contains(transientOne).doesNotContain(persistent);
  }

  @Test
  void anInactiveLifeIsDefinedOrOver() {
    assertThat(LifePhase.of(DomainLife.DEFINED)).isEqualTo(LifePhase.INACTIVE);
    assertThat(LifePhase.of(DomainLife.NONE)).isEqualTo(LifePhase.ABSENT);
  }

  @Test
  void eachPhaseIsInOneOfTheSets() {
    Set<LifePhase> all = EnumSet.of(LifePhase.ABSENT);
    all.addAll(LifePhase.stopped());
    all.addAll(LifePhase.activePersistent());
    all.addAll(LifePhase.activeTransient());
    assertThat(all).isEqualTo(EnumSet.allOf(LifePhase.class));
    assertThat(LifePhase.stopped()).containsOnly(LifePhase.INACTIVE, LifePhase.SAVED);
    assertThat(LifePhase.active()).doesNotContainAnyElementsOf(LifePhase.stopped());
  }
}
