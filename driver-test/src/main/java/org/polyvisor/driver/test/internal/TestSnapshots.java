package org.polyvisor.driver.test.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polyvisor.driver.support.Refusals;
import org.polyvisor.driver.support.domain.LifecycleChange;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.driver.support.xml.SnapshotDefinition;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.model.SnapshotFlag;
import org.polyvisor.model.SnapshotInfo;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.SnapshotCreation;
import org.polyvisor.spi.SnapshotFacet;
import org.polyvisor.spi.SnapshotRequest;

/** Takes snapshots of simulated domains: of what they run with, and whether they run. */
final class TestSnapshots implements SnapshotFacet {
  private final Session session;
  private final DomainChanges changes;

  TestSnapshots(Session session) {
    this.session = session;
    this.changes = new DomainChanges(session);
  }

  @Override
  public SnapshotInfo createSnapshot(Call call, SnapshotCreation request) {
    session.begin(call, Operation.CREATE_SNAPSHOT, request.domain());
    check(Operation.CREATE_SNAPSHOT, request.flags(), SnapshotFlag.NO_METADATA, SnapshotFlag.HALT);
    SnapshotDefinition given = SnapshotDefinition.parse(request.xml());
    SnapshotTaking taking = new SnapshotTaking(session.now(), given, request.flags());
    changes.change(call, request.domain(), taking::decide);
    return taking.info();
  }

  @Override
  public List<SnapshotInfo> snapshots(Call call, DomainRef domain) {
    SnapshotTree tree = tree(session.begin(call, Operation.SNAPSHOTS, domain));
    return tree.all().stream().map(snapshot -> snapshot.info(tree.current())).toList();
  }

  @Override
  public String snapshotXml(Call call, SnapshotRequest request) {
    check(Operation.SNAPSHOT_XML, request.flags());
    return find(session.begin(call, Operation.SNAPSHOT_XML, request.domain()), request).xml();
  }

  @Override
  public void deleteSnapshot(Call call, SnapshotRequest request) {
    exclude(Operation.DELETE_SNAPSHOT, request, SnapshotFlag.CHILDREN, SnapshotFlag.CHILDREN_ONLY);
    session.begin(call, Operation.DELETE_SNAPSHOT, request.domain());
    check(
        Operation.DELETE_SNAPSHOT,
        request.flags(),
        SnapshotFlag.CHILDREN,
        SnapshotFlag.CHILDREN_ONLY,
        SnapshotFlag.METADATA_ONLY);
    changes.change(call, request.domain(), domain -> deleted(domain, request));
  }

  private static Change deleted(RegisteredDomain<TestDomain> domain, SnapshotRequest request) {
    TestSnapshot snapshot = find(domain, request);
    boolean stays = request.flags().contains(SnapshotFlag.CHILDREN_ONLY);
    boolean children = stays || request.flags().contains(SnapshotFlag.CHILDREN);
    SnapshotTree tree = tree(domain);
    Set<String> gone =
        new HashSet<>(children ? tree.descendants(request.name()) : Set.<String>of());
    if (!stays) {
      gone.add(request.name());
    }
    Optional<String> heir = stays ? Optional.of(request.name()) : snapshot.parent();
    return keeping(
        Change.of(domain, LifecycleChange.nothing()), domain.detail(), tree.without(gone, heir));
  }

  @Override
  public void revertToSnapshot(Call call, SnapshotRequest request) {
    exclude(Operation.REVERT_TO_SNAPSHOT, request, SnapshotFlag.RUNNING, SnapshotFlag.PAUSED);
    session.begin(call, Operation.REVERT_TO_SNAPSHOT, request.domain());
    check(
        Operation.REVERT_TO_SNAPSHOT,
        request.flags(),
        SnapshotFlag.RUNNING,
        SnapshotFlag.PAUSED,
        SnapshotFlag.FORCE);
    changes.change(call, request.domain(), domain -> reverted(domain, request));
  }

  private static Change reverted(RegisteredDomain<TestDomain> domain, SnapshotRequest request) {
    return SnapshotReverting.change(domain, find(domain, request), request.flags());
  }

  static Change keeping(Change change, TestDomain detail, SnapshotTree tree) {
    return change.keeping(detail.with(detail.kept().snapshots(tree)));
  }

  static SnapshotTree tree(RegisteredDomain<TestDomain> domain) {
    return domain.detail().kept().snapshots();
  }

  private static TestSnapshot find(RegisteredDomain<TestDomain> domain, SnapshotRequest request) {
    return tree(domain)
        .find(request.name())
        .orElseThrow(
            () ->
                failed(
                    ErrorCode.NO_DOMAIN_SNAPSHOT,
                    domain,
                    "has no snapshot '" + request.name() + "'"));
  }

  private static VirtException failed(
      ErrorCode code, RegisteredDomain<TestDomain> domain, String what) {
    String message = "domain '" + domain.ref().name() + "' " + what;
    return VirtException.of(code, TestHost.ERRORS, message).about(domain.ref());
  }

  private static void check(Operation operation, Set<SnapshotFlag> given, SnapshotFlag... known) {
    Refusals.unknownFlags(TestHost.ERRORS, operation, given, known);
  }

  private static void exclude(
      Operation operation, SnapshotRequest request, SnapshotFlag one, SnapshotFlag other) {
    Refusals.exclusiveFlags(operation, request.flags(), one, other);
  }
}
