package org.polyvisor.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.polyvisor.model.SnapshotInfo;

/**
 * Snapshots of one domain, and which came of which. Immutable.
 *
 * @param all in the order that siblings keep
 */
record SnapshotFamily(List<SnapshotInfo> all) {
  static SnapshotFamily of(List<SnapshotInfo> all) {
    return new SnapshotFamily(List.copyOf(all));
  }

  List<SnapshotInfo> children(String parent) {
    return all.stream().filter(each -> each.parent().filter(parent::equals).isPresent()).toList();
  }

  /** Each after its parent; as many as there are bound the depth, whatever a driver says. */
  List<SnapshotInfo> descendants(String parent) {
    List<SnapshotInfo> found = new ArrayList<>(children(parent));
    for (int next = 0; next < found.size() && found.size() <= all.size(); next++) {
      found.addAll(children(found.get(next).name()));
    }
    return found;
  }

  /** All, each after its parent. */
  List<SnapshotInfo> parentsFirst() {
    Set<String> names = all.stream().map(SnapshotInfo::name).collect(Collectors.toSet());
    List<SnapshotInfo> ordered = new ArrayList<>();
    for (SnapshotInfo each : all) {
      if (each.parent().filter(names::contains).isEmpty()) {
        ordered.add(each);
        ordered.addAll(descendants(each.name()));
      }
    }
    return ordered;
  }
}
