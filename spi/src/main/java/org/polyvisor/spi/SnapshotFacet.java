package org.polyvisor.spi;

import java.util.List;
import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.model.SnapshotInfo;

/**
 * Takes snapshots of domains and goes back to them. Each has a name of its own within its domain;
 * one is the current one, of which the next is a child. A driver that leaves a method as it is
 * here, which refuses, names the operation in {@link DriverConnection#lacks}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SnapshotFacet extends Facet {
  /**
   * Takes a snapshot, with the memory of a domain that is active; one that runs is paused
   * meanwhile. It becomes the current one. A name is made up where the XML has none.
   *
   * @throws org.polyvisor.error.InvalidDefinitionException if the XML cannot be taken; nothing
   *     changed
   * @throws org.polyvisor.error.VirtException with code {@code OPERATION_FAILED} if the name is
   *     taken
   */
  default SnapshotInfo createSnapshot(Call call, SnapshotCreation request) {
    throw NotOffered.refusal(Operation.CREATE_SNAPSHOT);
  }

  /** Those that there are, in no particular order. */
  default List<SnapshotInfo> snapshots(Call call, DomainRef domain) {
    throw NotOffered.refusal(Operation.SNAPSHOTS);
  }

  /**
   * A snapshot's XML in libvirt's format.
   *
   * @throws org.polyvisor.error.VirtException with code {@code NO_DOMAIN_SNAPSHOT} if there is none
   *     of this name
   */
  default String snapshotXml(Call call, SnapshotRequest request) {
    throw NotOffered.refusal(Operation.SNAPSHOT_XML);
  }

  /**
   * Deletes a snapshot; its children become those of its parent, which becomes the current one
   * where it was that.
   *
   * @throws org.polyvisor.error.VirtException with code {@code NO_DOMAIN_SNAPSHOT} if there is none
   *     of this name
   */
  default void deleteSnapshot(Call call, SnapshotRequest request) {
    throw NotOffered.refusal(Operation.DELETE_SNAPSHOT);
  }

  /**
   * Makes the domain what it was, its run state included. The snapshot becomes the current one.
   *
   * @throws org.polyvisor.error.VirtException with code {@code NO_DOMAIN_SNAPSHOT} if there is none
   *     of this name
   */
  default void revertToSnapshot(Call call, SnapshotRequest request) {
    throw NotOffered.refusal(Operation.REVERT_TO_SNAPSHOT);
  }
}
