package org.polyvisor.spi;

import java.util.Objects;
import org.polyvisor.annotation.API;

/**
 * A storage pool to define or to create. Immutable; made by the facade or the kit.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StoragePoolDefinitionRequest {
  private final String xml;

  private StoragePoolDefinitionRequest(String xml) {
    this.xml = Objects.requireNonNull(xml, "xml");
  }

  /** A request. */
  public static StoragePoolDefinitionRequest of(String xml) {
    return new StoragePoolDefinitionRequest(xml);
  }

  /** The definition, in libvirt's format, as the app gave it: not to be trusted. */
  public String xml() {
    return xml;
  }
}
