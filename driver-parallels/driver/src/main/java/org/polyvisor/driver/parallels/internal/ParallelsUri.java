package org.polyvisor.driver.parallels.internal;

import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ConnectionUri;

/** Which URIs are right. */
public final class ParallelsUri {
  private static final String RIGHT = "parallels:///system";

  private ParallelsUri() {}

  /**
   * Refuses all but {@code parallels:///system}.
   *
   * @throws VirtException that says what would be right
   */
  public static void check(ConnectionUri uri) {
    uri.transport().ifPresent(transport -> refuse(uri, "has no transport '" + transport + "'"));
    uri.host().ifPresent(host -> refuse(uri, "reaches no other host, as '" + host + "'"));
    if (!uri.path().equals("/system")) {
      refuse(uri, "has no path '" + uri.path() + "'");
    }
  }

  private static void refuse(ConnectionUri uri, String why) {
    throw VirtException.of(
        ErrorCode.INVALID_ARG,
        ErrorDomain.URI,
        uri.withoutQuery() + ": the Parallels driver " + why + "; right is " + RIGHT);
  }
}
