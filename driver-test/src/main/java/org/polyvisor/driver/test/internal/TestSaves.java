package org.polyvisor.driver.test.internal;

import java.util.Optional;
import java.util.Set;
import org.polyvisor.driver.support.Refusals;
import org.polyvisor.driver.support.domain.LifecycleAction;
import org.polyvisor.driver.support.domain.LifecycleChange;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.driver.support.xml.DomainDefinition;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CoreDumpFacet;
import org.polyvisor.spi.LifecycleRequest;
import org.polyvisor.spi.RestoreRequest;
import org.polyvisor.spi.SaveFacet;
import org.polyvisor.spi.SaveRequest;

/** Writes what there is of a simulated domain: its definition, and whether it ran. */
final class TestSaves implements SaveFacet, CoreDumpFacet {
  private static final LifecycleFlag[] SAVING = {
    LifecycleFlag.BYPASS_CACHE, LifecycleFlag.RUNNING, LifecycleFlag.PAUSED
  };

  private final Session session;
  private final DomainChanges changes;

  TestSaves(Session session) {
    this.session = session;
    this.changes = new DomainChanges(session);
  }

  @Override
  public void save(Call call, SaveRequest request) {
    exclude(Operation.SAVE, request.flags());
    session.begin(call, Operation.SAVE, request.domain());
    check(Operation.SAVE, request.flags());
    SaveFile file = SaveFile.at(request.file());
    changes.change(
        call,
        request.domain(),
        domain -> {
          Change change = Change.by(LifecycleAction.of(Operation.SAVE), domain);
          file.write(SaveImage.of(domain, request.flags()));
          return change;
        });
  }

  @Override
  public DomainRef restore(Call call, RestoreRequest request) {
    exclude(Operation.RESTORE, request.flags());
    session.begin(call, Operation.RESTORE);
    check(Operation.RESTORE, request.flags());
    SaveImage image = SaveFile.at(request.file()).read().wanted(request.flags());
    LifecycleAction action = new LifecycleAction(Operation.RESTORE, image.paused());
    DomainDefinition definition = image.definition();
    return changes.exclusively(
        call,
        () ->
            Change.by(action, session.host().introduced(definition, session.now()))
                .beginning(definition));
  }

  @Override
  public void managedSave(Call call, LifecycleRequest request) {
    exclude(Operation.MANAGED_SAVE, request.flags());
    session.begin(call, Operation.MANAGED_SAVE, request.domain());
    check(Operation.MANAGED_SAVE, request.flags());
    changes.change(
        call,
        request.domain(),
        domain -> {
          TestDomain detail = domain.detail();
          SaveImage image = SaveImage.of(domain, request.flags());
          return Change.by(LifecycleAction.of(Operation.MANAGED_SAVE), domain)
              .keeping(detail.with(detail.kept().saved(Optional.of(image))));
        });
  }

  private static void check(Operation operation, Set<LifecycleFlag> flags) {
    Refusals.unknownFlags(TestHost.ERRORS, operation, flags, SAVING);
  }

  private static void exclude(Operation operation, Set<LifecycleFlag> flags) {
    Refusals.exclusiveFlags(operation, flags, LifecycleFlag.RUNNING, LifecycleFlag.PAUSED);
  }

  @Override
  public void removeManagedSave(Call call, DomainRef domain) {
    session.begin(call, Operation.REMOVE_MANAGED_SAVE, domain);
    changes.change(call, domain, TestSaves::withoutSave);
  }

  /** One that runs has a managed save if it was created anew since. */
  private static Change withoutSave(RegisteredDomain<TestDomain> domain) {
    return domain.life().managedSave()
        ? Change.of(domain, LifecycleChange.nothing().withManagedSave(false))
        : Change.by(LifecycleAction.of(Operation.REMOVE_MANAGED_SAVE), domain);
  }

  @Override
  public void coreDump(Call call, SaveRequest request) {
    session.begin(call, Operation.CORE_DUMP, request.domain());
    Refusals.unknownFlags(
        TestHost.ERRORS, Operation.CORE_DUMP, request.flags(), LifecycleFlag.BYPASS_CACHE);
    SaveFile file = SaveFile.at(request.file());
    changes.change(call, request.domain(), domain -> dumped(file, domain));
  }

  private static Change dumped(SaveFile file, RegisteredDomain<TestDomain> domain) {
    Change change = Change.by(LifecycleAction.of(Operation.CORE_DUMP), domain);
    file.dump(domain.detail().shown());
    return change;
  }
}
