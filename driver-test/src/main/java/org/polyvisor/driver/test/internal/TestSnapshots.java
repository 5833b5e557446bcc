package org.polyvisor.driver.test.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polyvisor.driver.support.Refusals;
import org.polyvisor.driver.support.domain.LifecycleAction;
import org.polyvisor.driver.support.domain.LifecycleChange;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.driver.support.domain.RevertRules;
import org.polyvisor.driver.support.xml.SnapshotDefinition;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.Operation;
import org.polyvisor.model.SnapshotFlag;
import org.polyvisor.model.SnapshotInfo;
import org.polyvisor.model.StateReason;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.SnapshotCreation;
import org.polyvisor.spi.SnapshotFacet;
import org.polyvisor.spi.SnapshotRequest;

/** Takes snapshots of simulated domains: of what they run with, and whether they run. */
final class TestSnapshots implements SnapshotFacet {
  private static final LifecycleChange HALTED =
      LifecycleChange.to(
          StateReason.SHUTOFF_FROM_SNAPSHOT, LifecycleEventDetail.STOPPED_FROM_SNAPSHOT);

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
    Taking taking = new Taking(session.now(), given, request.flags());
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
    TestSnapshot snapshot = find(domain, request);
    DomainState wanted = wanted(snapshot, request.flags());
    LifecycleChange effect = RevertRules.change(domain.life(), snapshot.taken().state(), wanted);
    TestDomain detail = domain.detail();
    if (detail.persistent().isPresent()) {
      detail = detail.redefined(snapshot.domain());
    }
    if (domain.life().active()) {
      detail = detail.withLive(snapshot.domain());
    }
    Change change = Change.of(domain, effect).beginning(snapshot.domain());
    return keeping(change, detail, tree(domain).current(snapshot.name()));
  }

  private static DomainState wanted(TestSnapshot snapshot, Set<SnapshotFlag> flags) {
    if (flags.contains(SnapshotFlag.PAUSED)) {
      return DomainState.PAUSED;
    }
    return flags.contains(SnapshotFlag.RUNNING) ? DomainState.RUNNING : snapshot.taken().state();
  }

  private static Change keeping(Change change, TestDomain detail, SnapshotTree tree) {
    return change.keeping(detail.with(detail.kept().snapshots(tree)));
  }

  private static SnapshotTree tree(RegisteredDomain<TestDomain> domain) {
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

  /** Taking one; for one thread, decided once. */
  private static final class Taking {
    private final Moment now;
    private final SnapshotDefinition given;
    private final Set<SnapshotFlag> flags;
    private Optional<SnapshotInfo> info = Optional.empty();

    Taking(Moment now, SnapshotDefinition given, Set<SnapshotFlag> flags) {
      this.now = now;
      this.given = given;
      this.flags = flags;
    }

    Change decide(RegisteredDomain<TestDomain> domain) {
      Change change = Change.by(LifecycleAction.of(Operation.CREATE_SNAPSHOT), domain);
      SnapshotTree tree = tree(domain);
      String name = given.name().orElseGet(() -> madeUp(tree));
      if (tree.find(name).isPresent()) {
        throw failed(ErrorCode.OPERATION_FAILED, domain, "has a snapshot '" + name + "' already");
      }
      if (halts(domain) && domain.detail().persistent().isEmpty()) {
        String why = "cannot be stopped for its snapshot: it is transient, and both would be gone";
        throw failed(ErrorCode.OPERATION_INVALID, domain, why);
      }
      TestSnapshot.Taken taken = new TestSnapshot.Taken(now.at(), domain.life().state());
      TestSnapshot snapshot =
          new TestSnapshot(given.named(name), tree.current(), taken, domain.detail().shown());
      SnapshotTree grown = tree.with(snapshot);
      info = Optional.of(snapshot.info(grown.current()));
      boolean forgets = flags.contains(SnapshotFlag.NO_METADATA);
      return keeping(ending(domain, change), domain.detail(), forgets ? tree : grown);
    }

    private Change ending(RegisteredDomain<TestDomain> domain, Change change) {
      return halts(domain) ? Change.of(domain, HALTED) : change;
    }

    private boolean halts(RegisteredDomain<TestDomain> domain) {
      return flags.contains(SnapshotFlag.HALT) && domain.life().active();
    }

    SnapshotInfo info() {
      return info.orElseThrow();
    }

    /** As libvirt: the second in which it was taken; the next one if that is taken. */
    private String madeUp(SnapshotTree tree) {
      long second = now.at().getEpochSecond();
      while (tree.find(Long.toString(second)).isPresent()) {
        second++;
      }
      return Long.toString(second);
    }
  }
}
