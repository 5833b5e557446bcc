package org.polyvisor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polyvisor.annotation.API;
import org.polyvisor.model.Operation;
import org.polyvisor.model.SnapshotFlag;
import org.polyvisor.model.SnapshotInfo;
import org.polyvisor.spi.SnapshotCreation;
import org.polyvisor.spi.SnapshotFacet;
import org.polyvisor.spi.SnapshotRequest;

/**
 * The snapshots of a domain: a light handle, from {@link Domain#snapshots}. Safe for any thread.
 * One that is not there is an error with code {@code NO_DOMAIN_SNAPSHOT}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Snapshots {
  private final DomainCalls calls;

  Snapshots(DomainCalls calls) {
    this.calls = calls;
  }

  /** Those that there are, in no particular order. */
  public List<SnapshotInfo> list() {
    String doing = "listing snapshots of";
    List<SnapshotInfo> found =
        calls.ask(
            SnapshotFacet.class,
            Operation.SNAPSHOTS,
            doing,
            (facet, c) -> List.copyOf(facet.snapshots(c, calls.ref())));
    Set<String> names = new HashSet<>();
    found.forEach(snapshot -> names.add(snapshot.name()));
    if (names.size() != found.size()) {
      throw calls.broken(doing, "a name twice");
    }
    return found;
  }

  /** The one that the next is a child of, if there is one. */
  public Optional<SnapshotInfo> current() {
    return list().stream().filter(SnapshotInfo::current).findFirst();
  }

  /**
   * Takes one; it becomes the current one. It takes as long as the memory is large.
   *
   * @param xml what it is to be, in libvirt's format; {@code <domainsnapshot/>} for all by default
   * @throws org.polyvisor.error.InvalidDefinitionException if it cannot be taken; says where
   */
  public SnapshotInfo create(String xml, SnapshotFlag... flags) {
    SnapshotCreation request = SnapshotCreation.of(calls.ref(), xml, Set.of(flags));
    return calls.ask(
        SnapshotFacet.class,
        Operation.CREATE_SNAPSHOT,
        "taking a snapshot of",
        (facet, c) -> facet.createSnapshot(c, request));
  }

  /** The XML of one, in libvirt's format. */
  public String xml(String name) {
    String doing = "XML of snapshot '" + name + "' of";
    SnapshotRequest request = SnapshotRequest.of(calls.ref(), name);
    String xml =
        calls.ask(
            SnapshotFacet.class,
            Operation.SNAPSHOT_XML,
            doing,
            (facet, c) -> facet.snapshotXml(c, request));
    if (xml.isBlank()) {
      throw calls.broken(doing, "answered nothing");
    }
    return xml;
  }

  /** Deletes one; its children become those of its parent. */
  public void delete(String name, SnapshotFlag... flags) {
    SnapshotRequest request = SnapshotRequest.of(calls.ref(), name, Set.of(flags));
    calls.change(
        SnapshotFacet.class,
        Operation.DELETE_SNAPSHOT,
        "deleting snapshot '" + name + "' of",
        (facet, c) -> facet.deleteSnapshot(c, request));
  }

  /** Makes the domain what it was, its run state included. */
  public void revert(String name, SnapshotFlag... flags) {
    SnapshotRequest request = SnapshotRequest.of(calls.ref(), name, Set.of(flags));
    calls.change(
        SnapshotFacet.class,
        Operation.REVERT_TO_SNAPSHOT,
        "going back to snapshot '" + name + "' of",
        (facet, c) -> facet.revertToSnapshot(c, request));
  }
}
