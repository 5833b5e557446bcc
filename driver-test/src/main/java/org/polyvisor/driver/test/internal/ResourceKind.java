package org.polyvisor.driver.test.internal;

import java.util.Set;
import java.util.TreeSet;
import org.polyvisor.driver.support.xml.ResourceDefinition;
import org.polyvisor.driver.support.xml.XmlElement;
import org.polyvisor.error.ErrorCode;

/** What distinguishes networks and storage pools. */
enum ResourceKind {
  NETWORK("network", "network", ErrorCode.NO_NETWORK),
  POOL("storage pool", "pool", ErrorCode.NO_STORAGE_POOL);

  /** As libvirt's test driver has it. */
  static final long POOL_BYTES = 100L << 30;

  private static final Set<String> POOL_TYPES =
      new TreeSet<>(
          Set.of(
              "dir",
              "disk",
              "fs",
              "gluster",
              "iscsi",
              "iscsi-direct",
              "logical",
              "mpath",
              "netfs",
              "rbd",
              "scsi",
              "sheepdog",
              "vstorage",
              "zfs"));

  private final String word;
  private final String root;
  private final ErrorCode missing;

  ResourceKind(String word, String root, ErrorCode missing) {
    this.word = word;
    this.root = root;
    this.missing = missing;
  }

  /** What people call it. */
  String word() {
    return word;
  }

  /** The element that describes it. */
  String root() {
    return root;
  }

  /** The code of the error that it is not there. */
  ErrorCode missing() {
    return missing;
  }

  /** Whether an active one may lose its definition, as libvirt's own drivers have it. */
  boolean outlivesItsDefinition() {
    return this == NETWORK;
  }

  /** A definition that was given, with what the host knows of it. */
  ResourceDefinition known(ResourceDefinition given) {
    if (this == NETWORK) {
      return given;
    }
    checkType(given.document());
    return given
        .with(bytes("capacity", POOL_BYTES), "uuid")
        .with(bytes("allocation", 0), "capacity")
        .with(bytes("available", POOL_BYTES), "allocation");
  }

  private static void checkType(XmlElement document) {
    String type =
        document
            .attribute("type")
            .orElseThrow(() -> document.place().wrong("<pool> lacks its attribute 'type'"));
    if (!POOL_TYPES.contains(type)) {
      String known = String.join(", ", POOL_TYPES);
      throw document.place().wrong("pool type '" + type + "': one of " + known + " is expected");
    }
  }

  private static XmlElement bytes(String name, long bytes) {
    return XmlElement.named(name).with("unit", "bytes").withText(String.valueOf(bytes));
  }
}
