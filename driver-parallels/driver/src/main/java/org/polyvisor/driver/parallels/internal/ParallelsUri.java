package org.polyvisor.driver.parallels.internal;

import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ConnectionUri;

/** Which URIs are right. */
public final class ParallelsUri {
  private static final String HERE = "parallels:///system";
  private static final String ANYWHERE = HERE + " or parallels://host/system";

  private ParallelsUri() {}

  /**
   * Refuses all but {@code parallels:///system}, as simulated servers are in this process alone.
   *
   * @throws VirtException that says what would be right
   */
  public static void check(ConnectionUri uri) {
    uri.host()
        .ifPresent(host -> refuse(uri, "simulates no server on a host, as '" + host + "'", HERE));
    check(uri, HERE);
  }

  /**
   * Refuses all but {@code parallels:///system} and {@code parallels://host/system}.
   *
   * @throws VirtException that says what would be right
   */
  static void checkAnywhere(ConnectionUri uri) {
    check(uri, ANYWHERE);
  }

  private static void check(ConnectionUri uri, String right) {
    uri.transport()
        .ifPresent(transport -> refuse(uri, "has no transport '" + transport + "'", right));
    if (!uri.path().equals("/system")) {
      refuse(uri, "has no path '" + uri.path() + "'", right);
    }
  }

  private static void refuse(ConnectionUri uri, String why, String right) {
    throw VirtException.of(
        ErrorCode.INVALID_ARG,
        ErrorDomain.URI,
        uri.withoutQuery() + ": the Parallels driver " + why + "; right is " + right);
  }
}
