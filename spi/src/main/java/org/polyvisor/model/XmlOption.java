package org.polyvisor.model;

import org.polyvisor.annotation.API;
import org.polyvisor.spi.internal.InternPool;

/**
 * How a domain's XML is wanted. An open set, interned; a driver refuses one that it does not know.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class XmlOption {
  private static final InternPool<String, XmlOption> POOL = new InternPool<>(XmlOption::new);

  /** The persistent definition, also of a domain that is active. */
  public static final XmlOption INACTIVE = declare("inactive");

  /** With secrets, which are left out otherwise; needs a connection that may write. */
  public static final XmlOption SECURE = declare("security-info");

  /** Without what ties it to this host. */
  public static final XmlOption MIGRATABLE = declare("migratable");

  private final String name;

  private XmlOption(String name) {
    this.name = name;
  }

  private static XmlOption declare(String name) {
    return POOL.declare(name, new XmlOption(name));
  }

  /** The one with this name, declared here or by a driver. */
  public static XmlOption named(String name) {
    return POOL.get(name);
  }

  /** The name. */
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
