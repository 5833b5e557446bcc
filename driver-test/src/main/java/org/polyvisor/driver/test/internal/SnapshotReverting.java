package org.polyvisor.driver.test.internal;

import java.util.Set;
import org.polyvisor.driver.support.DomainErrors;
import org.polyvisor.driver.support.domain.DomainLife;
import org.polyvisor.driver.support.domain.LifecycleChange;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.driver.support.domain.RevertRules;
import org.polyvisor.driver.support.xml.DomainDefinition;
import org.polyvisor.driver.support.xml.DomainEdits;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.SnapshotFlag;

/** Going back to a snapshot: to what ran then, and to what was defined then. */
final class SnapshotReverting {
  private SnapshotReverting() {}

  static Change change(
      RegisteredDomain<TestDomain> domain, TestSnapshot snapshot, Set<SnapshotFlag> flags) {
    check(domain, snapshot, flags);
    DomainState taken = snapshot.taken().state();
    DomainLife life = domain.life();
    LifecycleChange effect = RevertRules.change(life, taken, wanted(taken, flags));
    DomainDefinition ran = named(domain, snapshot.domain());
    boolean undefined = !life.persistent() && taken == DomainState.SHUTOFF;
    TestDomain detail =
        undefined
            ? domain.detail().undefined()
            : domain.detail().redefined(named(domain, snapshot.configured()));
    Change change = Change.of(domain, effect).beginning(ran);
    return TestSnapshots.keeping(
        change,
        life.active() ? detail.withLive(ran) : detail,
        TestSnapshots.tree(domain).current(snapshot.name()));
  }

  /** A domain that was renamed since keeps its name. */
  private static DomainDefinition named(
      RegisteredDomain<TestDomain> domain, DomainDefinition given) {
    String name = domain.ref().name();
    return given.name().equals(name) ? given : DomainEdits.renamed(given, name);
  }

  private static DomainState wanted(DomainState taken, Set<SnapshotFlag> flags) {
    if (flags.contains(SnapshotFlag.PAUSED)) {
      return DomainState.PAUSED;
    }
    return flags.contains(SnapshotFlag.RUNNING) ? DomainState.RUNNING : taken;
  }

  private static void check(
      RegisteredDomain<TestDomain> domain, TestSnapshot snapshot, Set<SnapshotFlag> flags) {
    boolean off = snapshot.taken().state() == DomainState.SHUTOFF;
    boolean runs = flags.contains(SnapshotFlag.RUNNING) || flags.contains(SnapshotFlag.PAUSED);
    DomainRef ref = domain.ref();
    if (off && !runs && !domain.life().persistent()) {
      String why = "revert: it is transient, and would be gone: it is to be running or paused";
      throw DomainErrors.invalid(TestHost.ERRORS, ref, why);
    }
    if (off && domain.life().managedSave() && !flags.contains(SnapshotFlag.FORCE)) {
      String message =
          "revert: domain '"
              + ref.name()
              + "' has a managed save of other disks: remove it, or force";
      throw VirtException.of(ErrorCode.SNAPSHOT_REVERT_RISKY, TestHost.ERRORS, message).about(ref);
    }
  }
}
