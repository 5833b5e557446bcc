package org.polyvisor.conformance.mutants;

import java.util.HashSet;
import java.util.Set;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.model.SnapshotFlag;
import org.polyvisor.spi.DefinitionRequest;
import org.polyvisor.spi.LifecycleRequest;
import org.polyvisor.spi.RestoreRequest;
import org.polyvisor.spi.SnapshotCreation;
import org.polyvisor.spi.SnapshotRequest;

/** Flags that are taken and ignored. */
final class Heedless {
  private Heedless() {}

  private static <F> Set<F> without(Set<F> given, Set<F> ignored) {
    Set<F> left = new HashSet<>(given);
    left.removeAll(ignored);
    return left;
  }

  private static Defect creating(Set<LifecycleFlag> ignored) {
    return Defects.on(
        "create",
        call -> {
          DefinitionRequest given = call.argument(DefinitionRequest.class).orElseThrow();
          return call.proceedWith(
              DefinitionRequest.class,
              DefinitionRequest.of(given.xml(), without(given.flags(), ignored)));
        });
  }

  static Defect unknownFlagOfCreate() {
    return creating(Set.of(LifecycleFlag.named("polyvisor-unknown")));
  }

  static Defect pausedCreate() {
    return creating(Set.of(LifecycleFlag.PAUSED));
  }

  private static Defect lifecycle(String method, LifecycleFlag ignored) {
    return Defects.on(
        method,
        call -> {
          LifecycleRequest given = call.argument(LifecycleRequest.class).orElseThrow();
          return call.proceedWith(
              LifecycleRequest.class,
              LifecycleRequest.of(given.domain(), without(given.flags(), Set.of(ignored))));
        });
  }

  static Defect forcedBoot() {
    return lifecycle("start", LifecycleFlag.FORCE_BOOT);
  }

  static Defect undefineWithASave() {
    return lifecycle("undefine", LifecycleFlag.MANAGED_SAVE);
  }

  static Defect wantedRestore() {
    return Defects.on(
        "restore",
        call -> {
          RestoreRequest given = call.argument(RestoreRequest.class).orElseThrow();
          Set<LifecycleFlag> ignored = Set.of(LifecycleFlag.RUNNING, LifecycleFlag.PAUSED);
          return call.proceedWith(
              RestoreRequest.class,
              RestoreRequest.of(given.file(), without(given.flags(), ignored)));
        });
  }

  static Defect deleting(SnapshotFlag ignored) {
    return snapshot("deleteSnapshot", Set.of(ignored));
  }

  static Defect wantedRevert() {
    return snapshot("revertToSnapshot", Set.of(SnapshotFlag.RUNNING, SnapshotFlag.PAUSED));
  }

  private static Defect snapshot(String method, Set<SnapshotFlag> ignored) {
    return Defects.on(
        method,
        call -> {
          SnapshotRequest given = call.argument(SnapshotRequest.class).orElseThrow();
          return call.proceedWith(
              SnapshotRequest.class,
              SnapshotRequest.of(given.domain(), given.name(), without(given.flags(), ignored)));
        });
  }

  static Defect taking(SnapshotFlag ignored) {
    return Defects.on(
        "createSnapshot",
        call -> {
          SnapshotCreation given = call.argument(SnapshotCreation.class).orElseThrow();
          return call.proceedWith(
              SnapshotCreation.class,
              SnapshotCreation.of(
                  given.domain(), given.xml(), without(given.flags(), Set.of(ignored))));
        });
  }
}
