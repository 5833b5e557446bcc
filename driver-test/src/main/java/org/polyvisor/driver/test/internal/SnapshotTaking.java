package org.polyvisor.driver.test.internal;

import java.util.Optional;
import java.util.Set;
import org.polyvisor.driver.support.DomainErrors;
import org.polyvisor.driver.support.domain.LifecycleAction;
import org.polyvisor.driver.support.domain.LifecycleChange;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.driver.support.xml.SnapshotDefinition;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.Operation;
import org.polyvisor.model.SnapshotFlag;
import org.polyvisor.model.SnapshotInfo;
import org.polyvisor.model.StateReason;

/** Taking one snapshot; for one thread, decided once. */
final class SnapshotTaking {
  private static final LifecycleChange HALTS =
      LifecycleChange.to(
          StateReason.SHUTOFF_FROM_SNAPSHOT, LifecycleEventDetail.STOPPED_FROM_SNAPSHOT);

  /** Its CPUs are stopped for the snapshot, and not started again. */
  private static final LifecycleChange PAUSES_AND_HALTS =
      LifecycleChange.to(
          StateReason.SHUTOFF_FROM_SNAPSHOT,
          LifecycleEventDetail.SUSPENDED_PAUSED,
          LifecycleEventDetail.STOPPED_FROM_SNAPSHOT);

  private final Moment now;
  private final SnapshotDefinition given;
  private final Set<SnapshotFlag> flags;
  private Optional<SnapshotInfo> info = Optional.empty();

  SnapshotTaking(Moment now, SnapshotDefinition given, Set<SnapshotFlag> flags) {
    this.now = now;
    this.given = given;
    this.flags = flags;
  }

  Change decide(RegisteredDomain<TestDomain> domain) {
    Change change = ending(domain);
    SnapshotTree tree = TestSnapshots.tree(domain);
    TestSnapshot snapshot = taken(domain, tree);
    SnapshotTree grown = tree.with(snapshot);
    info = Optional.of(snapshot.info(grown.current()));
    boolean forgets = flags.contains(SnapshotFlag.NO_METADATA);
    return TestSnapshots.keeping(change, domain.detail(), forgets ? tree : grown);
  }

  SnapshotInfo info() {
    return info.orElseThrow();
  }

  private TestSnapshot taken(RegisteredDomain<TestDomain> domain, SnapshotTree tree) {
    String name = given.name().orElseGet(() -> madeUp(tree));
    if (tree.find(name).isPresent() && !flags.contains(SnapshotFlag.NO_METADATA)) {
      String message = "domain '" + domain.ref().name() + "' has a snapshot '" + name + "' already";
      throw VirtException.of(ErrorCode.OPERATION_FAILED, ErrorDomain.DOMAIN, message)
          .about(domain.ref());
    }
    TestSnapshot.Taken taken = new TestSnapshot.Taken(now.at(), domain.life().state());
    TestDomain detail = domain.detail();
    return new TestSnapshot(
        given.named(name), tree.current(), taken, detail.shown(), detail.inactive());
  }

  private Change ending(RegisteredDomain<TestDomain> domain) {
    if (!flags.contains(SnapshotFlag.HALT) || !domain.life().active()) {
      return Change.by(LifecycleAction.of(Operation.CREATE_SNAPSHOT), domain);
    }
    if (!domain.life().persistent()) {
      throw DomainErrors.invalid(
          TestHost.ERRORS,
          domain.ref(),
          "halt: it is transient, so that its snapshot would be gone with it");
    }
    boolean stands = domain.life().state() == DomainState.PAUSED;
    return Change.of(domain, stands ? HALTS : PAUSES_AND_HALTS);
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
