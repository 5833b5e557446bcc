package org.polyvisor.driver.test.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.polyvisor.driver.support.domain.LifecycleAction;
import org.polyvisor.driver.support.domain.LifecycleChange;
import org.polyvisor.driver.support.domain.LifecycleMachine;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.driver.support.xml.DomainDefinition;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.EventKind;

/**
 * A change that is allowed, of a domain as it was when that was decided. Immutable.
 *
 * @param before the domain
 * @param effect what becomes of its life
 * @param detail what is to be kept with it from now on
 * @param begin what it runs with if it becomes active by this
 * @param told events of another kind, which come last
 */
record Change(
    RegisteredDomain<TestDomain> before,
    LifecycleChange effect,
    TestDomain detail,
    DomainDefinition begin,
    List<Told> told) {
  private static final LifecycleMachine RULES = LifecycleMachine.standard();

  /** What the rules make of an action, or their refusal. */
  static Change by(LifecycleAction action, RegisteredDomain<TestDomain> domain) {
    LifecycleChange effect = RULES.change(domain.ref(), domain.life(), action, TestHost.ERRORS);
    return of(domain, effect);
  }

  /** One that the rules have nothing to say on. */
  static Change of(RegisteredDomain<TestDomain> domain, LifecycleChange effect) {
    return new Change(domain, effect, domain.detail(), domain.detail().inactive(), List.of());
  }

  Change keeping(TestDomain other) {
    return new Change(before, effect, other, begin, told);
  }

  Change beginning(DomainDefinition definition) {
    return new Change(before, effect, detail, definition, told);
  }

  Change telling(EventKind kind) {
    return new Change(before, effect, detail, begin, List.of(new Told(kind, Optional.empty())));
  }

  Change tellingOf(EventKind kind, String device) {
    return new Change(before, effect, detail, begin, List.of(new Told(kind, Optional.of(device))));
  }

  /**
   * An event that is no lifecycle's.
   *
   * @param kind what it is about
   * @param device which device, if it is about one
   */
  record Told(EventKind kind, Optional<String> device) {
    DomainEvent event(DomainRef domain, Instant at) {
      return device
          .map(name -> DomainEvent.ofDevice(kind, domain, name, at))
          .orElseGet(() -> DomainEvent.of(kind, domain, at));
    }
  }
}
