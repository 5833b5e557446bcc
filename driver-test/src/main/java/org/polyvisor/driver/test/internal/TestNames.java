package org.polyvisor.driver.test.internal;

import java.util.Optional;
import java.util.Set;
import org.polyvisor.driver.support.domain.ChangeScopes;
import org.polyvisor.driver.support.domain.LifecycleAction;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.driver.support.xml.DomainDefinition;
import org.polyvisor.driver.support.xml.DomainEdits;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.AutostartFacet;
import org.polyvisor.spi.AutostartRequest;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.MetadataChange;
import org.polyvisor.spi.MetadataFacet;
import org.polyvisor.spi.MetadataRequest;
import org.polyvisor.spi.RenameFacet;
import org.polyvisor.spi.RenameRequest;

/** What is said of a domain, and changes nothing of how it runs. */
final class TestNames implements AutostartFacet, RenameFacet, MetadataFacet {
  private final Session session;
  private final DomainChanges changes;

  TestNames(Session session) {
    this.session = session;
    this.changes = new DomainChanges(session);
  }

  @Override
  public void autostart(Call call, AutostartRequest request) {
    session.begin(call, Operation.AUTOSTART, request.domain());
    changes.change(
        call,
        request.domain(),
        domain -> {
          TestDomain detail = domain.detail();
          return Change.by(LifecycleAction.of(Operation.AUTOSTART), domain)
              .keeping(detail.with(detail.kept().autostart(request.enabled())));
        });
  }

  @Override
  public DomainRef rename(Call call, RenameRequest request) {
    session.begin(call, Operation.RENAME, request.domain());
    return changes.change(
        call,
        request.domain(),
        domain -> {
          Change change = Change.by(LifecycleAction.of(Operation.RENAME), domain);
          DomainDefinition renamed =
              DomainEdits.renamed(domain.detail().inactive(), request.newName());
          session.host().refuseTaken(domain.ref(), renamed.name());
          return change.keeping(domain.detail().redefined(renamed));
        });
  }

  @Override
  public Optional<String> metadata(Call call, MetadataRequest request) {
    ChangeScopes.refuseBoth(Operation.METADATA, request.scopes());
    RegisteredDomain<TestDomain> domain = session.begin(call, Operation.METADATA, request.domain());
    Set<ChangeScope> scopes =
        ChangeScopes.of(domain.ref(), domain.life(), Operation.METADATA, request.scopes());
    return DomainEdits.metadata(domain.detail().of(scopes), request.key());
  }

  @Override
  public void setMetadata(Call call, MetadataChange request) {
    session.begin(call, Operation.SET_METADATA, request.domain());
    Scoped scoped = new Scoped(Operation.SET_METADATA, request.scopes());
    changes.change(
        call,
        request.domain(),
        domain ->
            scoped.change(
                domain,
                (scope, definition) ->
                    DomainEdits.withMetadata(definition, request.key(), request.value())));
  }
}
