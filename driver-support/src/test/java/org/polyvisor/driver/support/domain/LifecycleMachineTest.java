package org.polyvisor.driver.support.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.Outcome;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.model.Operation;
import org.polyvisor.model.StateReason;

class LifecycleMachineTest {
  private static final DomainRef DOMAIN = DomainRef.of(new UUID(0, 1), "d");
  private static final LifecycleMachine RULES = LifecycleMachine.standard();
  private static final Map<LifePhase, DomainLife> LIVES = lives();

  private static Map<LifePhase, DomainLife> lives() {
    Map<LifePhase, DomainLife> lives = new EnumMap<>(LifePhase.class);
    Stream.of(
            StateReason.SHUTOFF_SAVED,
            StateReason.RUNNING_BOOTED,
            StateReason.PAUSED_IOERROR,
            StateReason.CRASHED_PANICKED)
        .flatMap(reason -> Stream.of(new DomainLife(reason, true), new DomainLife(reason, false)))
        .forEach(life -> lives.put(LifePhase.of(life), life));
    lives.put(LifePhase.SAVED, new DomainLife(StateReason.SHUTOFF_SAVED, true, true));
    return lives;
  }

  static List<Operation> operations() {
    return List.of(
        Operation.START,
        Operation.SUSPEND,
        Operation.RESUME,
        Operation.SHUTDOWN,
        Operation.REBOOT,
        Operation.RESET,
        Operation.DESTROY,
        Operation.DEFINE,
        Operation.CREATE,
        Operation.UNDEFINE,
        Operation.SAVE,
        Operation.RESTORE,
        Operation.MANAGED_SAVE,
        Operation.REMOVE_MANAGED_SAVE,
        Operation.CORE_DUMP,
        Operation.CREATE_SNAPSHOT,
        Operation.AUTOSTART,
        Operation.RENAME);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void eachOperationHasARuleInEachPhase(Operation operation) {
    assertThat(LIVES.keySet()).containsExactlyInAnyOrder(LifePhase.values());
    for (DomainLife life : LIVES.values()) {
      assertThat(RULES.outcome(life, LifecycleAction.of(operation))).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource(LifePhase.class)
  void whatLeadsFromAPhaseLeadsToOneThatIsCoherent(LifePhase phase) {
    DomainLife life = LIVES.get(phase);
    for (Operation operation : operations()) {
      LifecycleOutcome outcome = RULES.outcome(life, LifecycleAction.of(operation));
      if (outcome instanceof LifecycleChange) {
        DomainLife after = ((LifecycleChange) outcome).after(life);
        boolean told =
            ((LifecycleChange) outcome)
                .events().stream().anyMatch(e -> e.type().name().matches("STARTED|STOPPED"));
        assertThat(told)
            .as("%s in %s tells of start or stop", operation, phase)
            .isEqualTo(after.active() != life.active());
      }
    }
  }

  @Test
  void startBringsAnInactiveDomainUp() {
    LifecycleChange change = change(DomainLife.DEFINED, LifecycleAction.of(Operation.START));
    assertThat(change.after(DomainLife.DEFINED))
        .isEqualTo(new DomainLife(StateReason.RUNNING_BOOTED, true));
    assertThat(change.events())
        .containsExactly(
            LifecycleEventDetail.RESUMED_UNPAUSED, LifecycleEventDetail.STARTED_BOOTED);
  }

  @Test
  void startPausedLeavesItPaused() {
    LifecycleAction paused = LifecycleAction.of(Operation.START, Set.of(LifecycleFlag.PAUSED));
    assertThat(change(DomainLife.DEFINED, paused).after(DomainLife.DEFINED).reason())
        .isEqualTo(StateReason.PAUSED_USER);
  }

  @Test
  void aTransientDomainIsGoneOnceItStops() {
    DomainLife life = new DomainLife(StateReason.RUNNING_BOOTED, false);
    assertThat(change(life, LifecycleAction.of(Operation.DESTROY)).after(life).exists()).isFalse();
  }

  @Test
  void aRefusalSaysWhoWhatAndThatNothingChanged() {
    assertThatThrownBy(() -> change(DomainLife.DEFINED, LifecycleAction.of(Operation.SUSPEND)))
        .hasMessage("suspend: domain 'd' is not running")
        .satisfies(
            thrown -> {
              VirtException refusal = (VirtException) thrown;
              assertThat(refusal.code()).isEqualTo(ErrorCode.OPERATION_INVALID);
              assertThat(refusal.domain()).isEqualTo(ErrorDomain.DOMAIN);
              assertThat(refusal.subject()).contains(DOMAIN);
              assertThat(refusal.outcome()).isEqualTo(Outcome.NOTHING_CHANGED);
            });
  }

  @Test
  void rulesCanBeAddedAndReplaced() {
    Operation hibernate = Operation.declare("hibernate", true);
    LifecycleMachine extended =
        RULES
            .with(
                hibernate,
                LifePhase.active(),
                LifecycleChange.to(StateReason.SHUTOFF_SAVED, LifecycleEventDetail.STOPPED_SAVED))
            .with(
                Operation.RESET,
                EnumSet.allOf(LifePhase.class),
                LifecycleRefusal.byDriver("has no button"));
    DomainLife life = LIVES.get(LifePhase.PAUSED);
    assertThat(
            extended
                .change(DOMAIN, life, LifecycleAction.of(hibernate), ErrorDomain.TEST)
                .after(life))
        .isEqualTo(new DomainLife(StateReason.SHUTOFF_SAVED, true));
    assertThat(extended.outcome(life, LifecycleAction.of(Operation.RESET)))
        .isInstanceOf(LifecycleRefusal.class);
    assertThat(RULES.outcome(life, LifecycleAction.of(Operation.RESET)))
        .isInstanceOf(LifecycleChange.class);
    assertThatThrownBy(() -> RULES.outcome(life, LifecycleAction.of(hibernate)))
        .isInstanceOf(IllegalStateException.class);
  }

  private static LifecycleChange change(DomainLife life, LifecycleAction action) {
    return RULES.change(DOMAIN, life, action, ErrorDomain.TEST);
  }
}
