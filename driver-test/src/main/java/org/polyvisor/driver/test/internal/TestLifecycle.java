package org.polyvisor.driver.test.internal;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.polyvisor.driver.support.Refusals;
import org.polyvisor.driver.support.domain.DomainLife;
import org.polyvisor.driver.support.domain.LifecycleAction;
import org.polyvisor.driver.support.domain.LifecycleChange;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.driver.support.xml.DomainDefinition;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.DefinitionRequest;
import org.polyvisor.spi.LifecycleFacet;
import org.polyvisor.spi.LifecycleRequest;

/** Applies the rules to the host's domains. */
final class TestLifecycle implements LifecycleFacet, DefinitionFacet {
  private static final LifecycleFlag[] UNDEFINING = {
    LifecycleFlag.MANAGED_SAVE,
    LifecycleFlag.SNAPSHOTS_METADATA,
    LifecycleFlag.CHECKPOINTS_METADATA,
    LifecycleFlag.NVRAM,
    LifecycleFlag.KEEP_NVRAM,
    LifecycleFlag.TPM,
    LifecycleFlag.KEEP_TPM
  };

  private static final LifecycleChange REDEFINED =
      LifecycleChange.persistent(true, LifecycleEventDetail.DEFINED_UPDATED);

  private final Session session;
  private final DomainChanges changes;

  TestLifecycle(Session session) {
    this.session = session;
    this.changes = new DomainChanges(session);
  }

  @Override
  public void start(Call call, LifecycleRequest request) {
    begin(
        call,
        Operation.START,
        request,
        LifecycleFlag.PAUSED,
        LifecycleFlag.FORCE_BOOT,
        LifecycleFlag.BYPASS_CACHE);
    LifecycleAction action = LifecycleAction.of(Operation.START, request.flags());
    boolean anew = request.flags().contains(LifecycleFlag.FORCE_BOOT);
    changes.change(call, request.domain(), domain -> started(action, domain, anew));
  }

  private static Change started(
      LifecycleAction action, RegisteredDomain<TestDomain> given, boolean anew) {
    RegisteredDomain<TestDomain> domain = anew ? withoutSave(given) : given;
    Optional<SaveImage> saved =
        domain.life().managedSave() ? domain.detail().kept().saved() : Optional.empty();
    return saved
        .map(image -> restored(action, domain, image))
        .orElseGet(() -> Change.by(action, domain));
  }

  private static Change restored(
      LifecycleAction action, RegisteredDomain<TestDomain> domain, SaveImage image) {
    Change asked = Change.by(action, domain);
    boolean stands = image.paused() && !action.paused();
    return (stands ? standing(domain) : asked).beginning(image.definition());
  }

  /** That nobody asked it to stand still, but that it was saved so, its events tell. */
  private static Change standing(RegisteredDomain<TestDomain> domain) {
    Change restored = Change.by(new LifecycleAction(Operation.RESTORE, true), domain);
    return Change.of(domain, restored.effect().withManagedSave(false));
  }

  /** As it would be if its managed save were thrown away first. */
  private static RegisteredDomain<TestDomain> withoutSave(RegisteredDomain<TestDomain> domain) {
    DomainLife life = domain.life().withManagedSave(false);
    return new RegisteredDomain<>(domain.ref(), life, domain.detail());
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
    exclude(request.flags(), LifecycleFlag.NVRAM, LifecycleFlag.KEEP_NVRAM);
    exclude(request.flags(), LifecycleFlag.TPM, LifecycleFlag.KEEP_TPM);
    begin(call, Operation.UNDEFINE, request, UNDEFINING);
    changes.change(call, request.domain(), domain -> undefined(domain, request.flags()));
  }

  private static void exclude(Set<LifecycleFlag> flags, LifecycleFlag one, LifecycleFlag other) {
    Refusals.exclusiveFlags(Operation.UNDEFINE, flags, one, other);
  }

  private static Change undefined(RegisteredDomain<TestDomain> given, Set<LifecycleFlag> flags) {
    boolean discards = flags.contains(LifecycleFlag.MANAGED_SAVE);
    RegisteredDomain<TestDomain> domain = discards ? withoutSave(given) : given;
    Change change = Change.by(LifecycleAction.of(Operation.UNDEFINE), domain);
    Leftovers.check(domain, flags);
    TestDomain detail = domain.detail();
    return change.keeping(detail.with(detail.kept().autostart(false)));
  }

  @Override
  public DomainRef define(Call call, DefinitionRequest request) {
    session.begin(call, Operation.DEFINE);
    Refusals.unknownFlags(TestHost.ERRORS, Operation.DEFINE, request.flags());
    DomainDefinition definition = definition(request);
    return changes.exclusively(
        call,
        () -> {
          RegisteredDomain<TestDomain> domain = introduced(definition);
          return defined(domain).keeping(domain.detail().redefined(definition));
        });
  }

  /** One that was undefined while it runs has its old definition until it stops. */
  private static Change defined(RegisteredDomain<TestDomain> domain) {
    Change change = Change.by(LifecycleAction.of(Operation.DEFINE), domain);
    boolean again = domain.life().active() && domain.detail().persistent().isPresent();
    return again ? Change.of(domain, REDEFINED) : change;
  }

  @Override
  public DomainRef create(Call call, DefinitionRequest request) {
    session.begin(call, Operation.CREATE);
    Refusals.unknownFlags(TestHost.ERRORS, Operation.CREATE, request.flags(), LifecycleFlag.PAUSED);
    LifecycleAction action = LifecycleAction.of(Operation.CREATE, request.flags());
    DomainDefinition definition = definition(request);
    return changes.exclusively(
        call, () -> Change.by(action, introduced(definition)).beginning(definition));
  }

  private static DomainDefinition definition(DefinitionRequest request) {
    DomainDefinition given = DomainDefinition.parse(request.xml());
    GuestActions.check(given);
    return given.uuid().isPresent() ? given : given.withUuid(UUID.randomUUID());
  }

  private RegisteredDomain<TestDomain> introduced(DomainDefinition definition) {
    return session.host().introduced(definition, session.now());
  }

  private void begin(
      Call call, Operation operation, LifecycleRequest request, LifecycleFlag... known) {
    session.begin(call, operation, request.domain());
    Refusals.unknownFlags(TestHost.ERRORS, operation, request, known);
  }

  private void act(
      Call call, Operation operation, LifecycleRequest request, LifecycleFlag... known) {
    begin(call, operation, request, known);
    LifecycleAction action = LifecycleAction.of(operation, request.flags());
    changes.change(call, request.domain(), domain -> GuestActions.of(action, domain));
  }
}
