package org.polyvisor.driver.support.domain;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.polyvisor.annotation.API;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;

/**
 * The rules of domains' lives, as a table of actions and phases. Pure: it knows no domain and
 * changes nothing. Immutable; {@link #with} makes another one with more or other rules.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class LifecycleMachine {
  private final Map<LifecycleAction, Map<LifePhase, LifecycleOutcome>> rules;

  private LifecycleMachine(Map<LifecycleAction, Map<LifePhase, LifecycleOutcome>> rules) {
    this.rules = rules;
  }

  /** Without rules. */
  public static LifecycleMachine empty() {
    return new LifecycleMachine(Map.of());
  }

  /** libvirt's rules with QEMU, but shutdown and reboot take effect at once. */
  public static LifecycleMachine standard() {
    return StandardRules.MACHINE;
  }

  /** With this outcome for an action in some phases. */
  public LifecycleMachine with(
      LifecycleAction action, Set<LifePhase> phases, LifecycleOutcome outcome) {
    Map<LifecycleAction, Map<LifePhase, LifecycleOutcome>> changed = new HashMap<>(rules);
    Map<LifePhase, LifecycleOutcome> row = new EnumMap<>(LifePhase.class);
    row.putAll(rules.getOrDefault(action, Map.of()));
    phases.forEach(phase -> row.put(phase, outcome));
    changed.put(action, row);
    return new LifecycleMachine(changed);
  }

  /** With this outcome for an operation without flags in some phases. */
  public LifecycleMachine with(
      Operation operation, Set<LifePhase> phases, LifecycleOutcome outcome) {
    return with(LifecycleAction.of(operation), phases, outcome);
  }

  /**
   * What an action does in a life.
   *
   * @throws IllegalStateException if there is no rule for it: the driver's mistake
   */
  public LifecycleOutcome outcome(DomainLife life, LifecycleAction action) {
    LifePhase phase = LifePhase.of(life);
    LifecycleOutcome outcome = rules.getOrDefault(action, Map.of()).get(phase);
    if (outcome == null) {
      throw new IllegalStateException("no rule for " + action + " of a domain that is " + phase);
    }
    return outcome;
  }

  /**
   * The change that an action brings.
   *
   * @param own the driver's own error domain
   * @throws org.polyvisor.error.VirtException if the rules refuse it; nothing changed
   */
  public LifecycleChange change(
      DomainRef domain, DomainLife life, LifecycleAction action, ErrorDomain own) {
    LifecycleOutcome outcome = outcome(life, action);
    if (outcome instanceof LifecycleRefusal) {
      throw ((LifecycleRefusal) outcome).exception(own, action, domain);
    }
    return (LifecycleChange) outcome;
  }
}
