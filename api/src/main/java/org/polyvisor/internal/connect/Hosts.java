package org.polyvisor.internal.connect;

import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.spi.DriverDescriptor;

/** Which URIs may name a host: those of drivers that say so. Without state. */
final class Hosts {
  private Hosts() {}

  /**
   * Refuses a transport, and a host or user that the driver does not take.
   *
   * @throws VirtException that says what may have been meant
   */
  static void check(ConnectionUri uri, DriverDescriptor driver) {
    uri.transport().ifPresent(transport -> refuseTransport(uri, transport, driver));
    uri.host().ifPresent(host -> check(uri, host, driver));
    if (uri.host().isEmpty() && (uri.user().isPresent() || uri.port().isPresent())) {
      throw wrong(uri, "has a user or a port without a host");
    }
  }

  private static void refuseTransport(
      ConnectionUri uri, String transport, DriverDescriptor driver) {
    throw VirtException.of(
        ErrorCode.CONFIG_UNSUPPORTED,
        ErrorDomain.URI,
        "transport '"
            + transport
            + "' of '"
            + uri.withoutQuery()
            + "' is reserved for remote connections, which this version does not have"
            + onThisMachine(driver));
  }

  private static String onThisMachine(DriverDescriptor driver) {
    return driver.examples().stream()
        .findFirst()
        .map(example -> "; on this machine it opens URIs as " + example)
        .orElse("");
  }

  /** A slash too few makes a host of a path. */
  private static void check(ConnectionUri uri, String host, DriverDescriptor driver) {
    boolean bare = uri.path().length() <= 1;
    String local = uri.driver() + ":///" + host;
    String near = bare ? "; did you mean " + local + "?" : onThisMachine(driver);
    if (!driver.takesHost()) {
      String lack = "', and the driver for '" + uri.driver() + "' has no remote connections";
      throw wrong(uri, "names the host '" + host + lack + near);
    }
    if (bare && driver.examples().contains(local)) {
      throw wrong(uri, "names the host '" + host + "' and no path" + near);
    }
  }

  private static VirtException wrong(ConnectionUri uri, String why) {
    return VirtException.of(
        ErrorCode.INVALID_ARG, ErrorDomain.URI, "'" + uri.withoutQuery() + "' " + why);
  }
}
