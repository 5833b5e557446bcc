package org.polyvisor.driver.test.internal;

import java.util.Set;
import org.polyvisor.driver.support.domain.ChangeScopes;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.driver.support.domain.TuningRules;
import org.polyvisor.driver.support.xml.DomainDefinition;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.MemoryRequest;
import org.polyvisor.spi.TuningFacet;
import org.polyvisor.spi.VcpuCountRequest;
import org.polyvisor.spi.VcpuRequest;

/** Memory and virtual CPUs, live and configured. */
final class TestTuning implements TuningFacet {
  private static final TuningRules RULES = new TuningRules(TestHost.ERRORS);

  private final Session session;
  private final DomainChanges changes;

  TestTuning(Session session) {
    this.session = session;
    this.changes = new DomainChanges(session);
  }

  @Override
  public void setMemory(Call call, MemoryRequest request) {
    session.begin(call, Operation.SET_MEMORY, request.domain());
    Scoped scoped = new Scoped(Operation.SET_MEMORY, request.scopes());
    changes.change(
        call,
        request.domain(),
        domain -> scoped.change(domain, (scope, now) -> RULES.memory(now, scope, request)));
  }

  @Override
  public void setVcpus(Call call, VcpuRequest request) {
    session.begin(call, Operation.SET_VCPUS, request.domain());
    Scoped scoped = new Scoped(Operation.SET_VCPUS, request.scopes());
    changes.change(
        call,
        request.domain(),
        domain -> scoped.change(domain, (scope, now) -> RULES.vcpus(now, scope, request)));
  }

  @Override
  public int vcpuCount(Call call, VcpuCountRequest request) {
    ChangeScopes.refuseBoth(Operation.VCPU_COUNT, request.scopes());
    RegisteredDomain<TestDomain> domain =
        session.begin(call, Operation.VCPU_COUNT, request.domain());
    Set<ChangeScope> scopes =
        ChangeScopes.of(domain.ref(), domain.life(), Operation.VCPU_COUNT, request.scopes());
    DomainDefinition counted = domain.detail().of(scopes);
    return request.maximum() ? counted.vcpus() : counted.currentVcpus();
  }
}
