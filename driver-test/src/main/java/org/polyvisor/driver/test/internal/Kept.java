package org.polyvisor.driver.test.internal;

import java.util.Optional;

/**
 * What outlives a domain's run. Immutable.
 *
 * @param autostart whether it is started with the host
 * @param redefined whether its definition was changed since it was started
 * @param saved what its managed save holds; empty while there is none
 * @param snapshots its snapshots
 */
record Kept(
    boolean autostart, boolean redefined, Optional<SaveImage> saved, SnapshotTree snapshots) {
  static final Kept NOTHING = new Kept(false, false, Optional.empty(), SnapshotTree.EMPTY);

  Kept autostart(boolean enabled) {
    return new Kept(enabled, redefined, saved, snapshots);
  }

  Kept redefined(boolean changed) {
    return new Kept(autostart, changed, saved, snapshots);
  }

  Kept saved(Optional<SaveImage> image) {
    return new Kept(autostart, redefined, image, snapshots);
  }

  Kept snapshots(SnapshotTree tree) {
    return new Kept(autostart, redefined, saved, tree);
  }
}
