package org.polyvisor.driver.test.internal;

import java.util.Optional;
import java.util.UUID;
import org.polyvisor.driver.support.Refusals;
import org.polyvisor.driver.support.domain.DomainLife;
import org.polyvisor.driver.support.domain.LifecycleAction;
import org.polyvisor.driver.support.domain.LifecycleMachine;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.driver.support.xml.DomainDefinition;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.DefinitionRequest;
import org.polyvisor.spi.LifecycleFacet;
import org.polyvisor.spi.LifecycleRequest;

/**
 * Applies the rules to the host's domains: decides and changes under its lock, tells afterwards.
 */
final class TestLifecycle implements LifecycleFacet, DefinitionFacet {
  private static final LifecycleMachine RULES = LifecycleMachine.standard();

  private final Session session;
  private final DomainChanges changes;

  TestLifecycle(Session session) {
    this.session = session;
    this.changes = new DomainChanges(session.host());
  }

  @Override
  public void start(Call call, LifecycleRequest request) {
    act(call, Operation.START, request, LifecycleFlag.PAUSED, LifecycleFlag.FORCE_BOOT);
  }

  @Override
  public void suspend(Call call, LifecycleRequest request) {
    act(call, Operation.SUSPEND, request);
  }

  @Override
  public void resume(Call call, LifecycleRequest request) {
    act(call, Operation.RESUME, request);
  }

  @Override
  public void shutdown(Call call, LifecycleRequest request) {
    act(call, Operation.SHUTDOWN, request);
  }

  @Override
  public void reboot(Call call, LifecycleRequest request) {
    act(call, Operation.REBOOT, request);
  }

  @Override
  public void reset(Call call, LifecycleRequest request) {
    act(call, Operation.RESET, request);
  }

  @Override
  public void destroy(Call call, LifecycleRequest request) {
    act(call, Operation.DESTROY, request, LifecycleFlag.GRACEFUL);
  }

  @Override
  public void undefine(Call call, LifecycleRequest request) {
    act(
        call,
        Operation.UNDEFINE,
        request,
        LifecycleFlag.MANAGED_SAVE,
        LifecycleFlag.SNAPSHOTS_METADATA);
  }

  @Override
  public DomainRef define(Call call, DefinitionRequest request) {
    session.begin(call, Operation.DEFINE);
    Refusals.unknownFlags(TestHost.ERRORS, Operation.DEFINE, request.flags());
    return introduce(call, LifecycleAction.of(Operation.DEFINE), definition(request));
  }

  @Override
  public DomainRef create(Call call, DefinitionRequest request) {
    session.begin(call, Operation.CREATE);
    Refusals.unknownFlags(TestHost.ERRORS, Operation.CREATE, request.flags(), LifecycleFlag.PAUSED);
    LifecycleAction action = LifecycleAction.of(Operation.CREATE, request.flags());
    return introduce(call, action, definition(request));
  }

  private static DomainDefinition definition(DefinitionRequest request) {
    DomainDefinition given = DomainDefinition.parse(request.xml());
    return given.uuid().isPresent() ? given : given.withUuid(UUID.randomUUID());
  }

  private void act(
      Call call, Operation operation, LifecycleRequest request, LifecycleFlag... known) {
    session.begin(call, operation, request.domain());
    Refusals.unknownFlags(TestHost.ERRORS, operation, request, known);
    LifecycleAction action = LifecycleAction.of(operation, request.flags());
    try (Call.Held held = session.host().registry().exclusively(call)) {
      RegisteredDomain<TestDomain> domain = session.host().require(request.domain());
      Change change = new Change(action, session.now());
      changes.apply(domain, domain.detail().inactive(), change.by(RULES, domain));
    }
    session.host().deliver();
  }

  /** What a definition does to the domain that it is about, old or new. */
  private DomainRef introduce(Call call, LifecycleAction action, DomainDefinition definition) {
    UUID uuid = definition.uuid().orElseThrow();
    DomainRef changed;
    try (Call.Held held = session.host().registry().exclusively(call)) {
      Optional<RegisteredDomain<TestDomain>> old =
          session.host().registry().findForDefinition(uuid, definition.name());
      Change change = new Change(action, session.now());
      RegisteredDomain<TestDomain> domain =
          old.orElseGet(
              () ->
                  new RegisteredDomain<>(
                      DomainRef.of(uuid, definition.name()),
                      DomainLife.NONE,
                      TestDomain.defined(definition, change.now())));
      changed = changes.apply(domain, definition, change.by(RULES, domain));
    }
    session.host().deliver();
    return changed;
  }
}
