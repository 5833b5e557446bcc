package org.polyvisor.driver.test.internal;

import org.polyvisor.driver.support.domain.LifecycleAction;
import org.polyvisor.driver.support.domain.LifecycleChange;
import org.polyvisor.driver.support.domain.LifecycleMachine;
import org.polyvisor.driver.support.domain.RegisteredDomain;

/**
 * An action at a moment.
 *
 * @param action what is done
 * @param now when
 */
record Change(LifecycleAction action, Moment now) {
  /** What the rules make of it, or their refusal. */
  Decided by(LifecycleMachine rules, RegisteredDomain<TestDomain> domain) {
    return new Decided(this, rules.change(domain.ref(), domain.life(), action, TestHost.ERRORS));
  }

  /**
   * An action that the rules allow.
   *
   * @param change the action
   * @param effect what it does
   */
  record Decided(Change change, LifecycleChange effect) {}
}
