package org.polyvisor.driver.test.internal;

import org.polyvisor.driver.support.xml.ResourceDefinition;
import org.polyvisor.driver.support.xml.XmlElement;
import org.polyvisor.error.ErrorCode;

/** What distinguishes networks and storage pools. */
enum ResourceKind {
  NETWORK("network", "network", ErrorCode.NO_NETWORK),
  POOL("storage pool", "pool", ErrorCode.NO_STORAGE_POOL);

  /** As libvirt's test driver has it. */
  static final long POOL_BYTES = 100L << 30;

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
    return given
        .with(bytes("capacity", POOL_BYTES), "uuid")
        .with(bytes("allocation", 0), "capacity")
        .with(bytes("available", POOL_BYTES), "allocation");
  }

  private static XmlElement bytes(String name, long bytes) {
    return XmlElement.named(name).with("unit", "bytes").withText(String.valueOf(bytes));
  }
}
