package org.polyvisor.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import org.polyvisor.model.SnapshotFlag;

/** Collects the flags that options ask for. For one thread. */
final class SnapshotFlags {
  private final List<SnapshotFlag> flags = new ArrayList<>();

  static SnapshotFlags of() {
    return new SnapshotFlags();
  }

  SnapshotFlags with(boolean wanted, SnapshotFlag flag) {
    if (wanted) {
      flags.add(flag);
    }
    return this;
  }

  SnapshotFlag[] array() {
    return flags.toArray(SnapshotFlag[]::new);
  }
}
