package org.polyvisor.driver.test.internal;

import java.util.Set;
import java.util.function.BiFunction;
import org.polyvisor.driver.support.domain.ChangeScopes;
import org.polyvisor.driver.support.domain.LifecycleChange;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.driver.support.xml.DomainDefinition;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.Operation;

/**
 * A change of what a domain runs with, of its definition, or of both: then of both or of none.
 *
 * @param operation which
 * @param scopes as they were asked for
 */
record Scoped(Operation operation, Set<ChangeScope> scopes) {
  /** The change, made of how each definition is to be edited. */
  Change change(
      RegisteredDomain<TestDomain> domain,
      BiFunction<ChangeScope, DomainDefinition, DomainDefinition> edit) {
    Set<ChangeScope> meant = ChangeScopes.of(domain.ref(), domain.life(), operation, scopes);
    TestDomain detail = domain.detail();
    if (meant.contains(ChangeScope.LIVE)) {
      detail = detail.withLive(edit.apply(ChangeScope.LIVE, detail.shown()));
    }
    if (meant.contains(ChangeScope.CONFIG)) {
      detail = detail.redefined(edit.apply(ChangeScope.CONFIG, detail.inactive()));
    }
    return Change.of(domain, LifecycleChange.nothing()).keeping(detail);
  }
}
