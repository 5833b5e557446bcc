package org.polyvisor.driver.test.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A domain's snapshots, in the order in which they were taken. Immutable. Invariant: names differ,
 * and parents and the current one are there.
 *
 * @param all the snapshots
 * @param current the name of the one that the next is a child of
 */
record SnapshotTree(List<TestSnapshot> all, Optional<String> current) {
  static final SnapshotTree EMPTY = new SnapshotTree(List.of(), Optional.empty());

  Optional<TestSnapshot> find(String name) {
    return all.stream().filter(snapshot -> snapshot.name().equals(name)).findFirst();
  }

  SnapshotTree with(TestSnapshot added) {
    List<TestSnapshot> more = new ArrayList<>(all);
    more.add(added);
    return new SnapshotTree(List.copyOf(more), Optional.of(added.name()));
  }

  SnapshotTree current(String name) {
    return new SnapshotTree(all, Optional.of(name));
  }

  /** The names of a snapshot's children, their children and so on. */
  Set<String> descendants(String name) {
    Set<String> found = new HashSet<>();
    for (TestSnapshot snapshot : all) { // parents come before their children
      String parent = snapshot.parent().orElse("");
      if (parent.equals(name) || found.contains(parent)) {
        found.add(snapshot.name());
      }
    }
    return found;
  }

  /** Without some of them; children that stay become those of the given one. */
  SnapshotTree without(Set<String> gone, Optional<String> heir) {
    List<TestSnapshot> left =
        all.stream()
            .filter(snapshot -> !gone.contains(snapshot.name()))
            .map(
                snapshot ->
                    snapshot.parent().filter(gone::contains).isPresent()
                        ? snapshot.withParent(heir)
                        : snapshot)
            .toList();
    return new SnapshotTree(left, current.filter(gone::contains).isPresent() ? heir : current);
  }
}
