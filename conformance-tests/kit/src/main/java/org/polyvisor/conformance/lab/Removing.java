package org.polyvisor.conformance.lab;

import java.util.UUID;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.model.SnapshotInfo;
import org.polyvisor.spi.SnapshotFacet;
import org.polyvisor.spi.SnapshotRequest;

/** Takes domains away, with all that is kept with them. */
final class Removing {
  private Removing() {}

  /** Stops and undefines a domain, if it is there. */
  static void domain(Opened opened, UUID uuid) {
    try {
      DomainInfo info = opened.info(opened.lookup(DomainKey.uuid(uuid)));
      snapshots(opened, info.domain());
      if (info.managedSave().orElse(false) && opened.offers(Operation.REMOVE_MANAGED_SAVE)) {
        opened.run(Operation.REMOVE_MANAGED_SAVE, info.domain());
      }
      if (info.persistent().orElse(true)) {
        opened.run(Operation.UNDEFINE, info.domain());
      }
      if (info.active()) {
        opened.run(Operation.DESTROY, info.domain());
      }
    } catch (NoSuchDomainException e) {
      // Gone already, as it should be.
      return;
    }
  }

  /** A definition may be bound to stay while there are any. */
  private static void snapshots(Opened opened, DomainRef domain) {
    if (!opened.offers(Operation.SNAPSHOTS) || !opened.offers(Operation.DELETE_SNAPSHOT)) {
      return;
    }
    SnapshotFacet facet = opened.facet(SnapshotFacet.class);
    for (SnapshotInfo snapshot : facet.snapshots(opened.call(), domain)) {
      facet.deleteSnapshot(opened.call(), SnapshotRequest.of(domain, snapshot.name()));
    }
  }
}
