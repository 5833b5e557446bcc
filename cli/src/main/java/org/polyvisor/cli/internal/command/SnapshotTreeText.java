package org.polyvisor.cli.internal.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.model.SnapshotInfo;

/** Snapshots as a tree, in the shape that virsh gives it. */
final class SnapshotTreeText {
  private final List<SnapshotInfo> all;
  private final List<String> lines = new ArrayList<>();

  SnapshotTreeText(List<SnapshotInfo> all) {
    this.all = all;
  }

  List<String> lines() {
    Set<String> names = new HashSet<>();
    all.forEach(snapshot -> names.add(snapshot.name()));
    for (SnapshotInfo snapshot : all) {
      if (snapshot.parent().filter(names::contains).isEmpty()) {
        add("", "", snapshot);
        lines.add("");
      }
    }
    return lines;
  }

  private void add(String head, String indent, SnapshotInfo snapshot) {
    lines.add(head + Printable.of(snapshot.name()));
    List<SnapshotInfo> children =
        all.stream()
            .filter(child -> child.parent().filter(snapshot.name()::equals).isPresent())
            .toList();
    if (!children.isEmpty()) {
      lines.add(indent + "  |");
    }
    for (SnapshotInfo child : children) {
      boolean last = child == children.get(children.size() - 1);
      add(indent + "  +- ", indent + (last ? "    " : "  | "), child);
      if (last && isLeaf(child)) {
        lines.add(indent + "    ");
      }
    }
  }

  private boolean isLeaf(SnapshotInfo snapshot) {
    return all.stream()
        .noneMatch(child -> child.parent().filter(snapshot.name()::equals).isPresent());
  }
}
