package org.polyvisor.driver.parallels.internal;

import java.util.Optional;
import org.polyvisor.driver.parallels.sdk.SdkJob;
import org.polyvisor.driver.parallels.sdk.SdkServer;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.spi.Credentials;
import org.polyvisor.spi.OpenRequest;

/**
 * How a connection's sessions log in, the first and those after a loss: on this machine as the
 * process's user, or on the URI's host as whom the app said. Keeps the secret as long as the
 * connection lives and tells it the library alone.
 */
final class Login {
  private final Optional<SdkServer> server;

  private Login(Optional<SdkServer> server) {
    this.server = server;
  }

  /**
   * As a request says.
   *
   * @throws VirtException if a secret is missing or there are two users
   */
  static Login of(OpenRequest request) {
    ConnectionUri uri = request.uri();
    return new Login(uri.host().map(host -> server(host, uri, request.credentials())));
  }

  private static SdkServer server(String host, ConnectionUri uri, Optional<Credentials> who) {
    Credentials given = who.orElseThrow(() -> missing(host));
    uri.user().filter(user -> !user.equals(given.user())).ifPresent(user -> refuse(host));
    return SdkServer.of(host, uri.port(), given.user(), given.secret());
  }

  private static VirtException missing(String host) {
    return VirtException.of(
        ErrorCode.AUTH_FAILED,
        ErrorDomain.PARALLELS,
        "the Parallels server on "
            + host
            + " wants a user and a password: they stand in the file of the setting authfile, in the"
            + " group that [auth-parallels-"
            + host
            + "] names, or an app gives them by ConnectionBuilder.credentials");
  }

  private static void refuse(String host) {
    throw VirtException.of(
        ErrorCode.INVALID_ARG,
        ErrorDomain.URI,
        "the URI's user of "
            + host
            + " and the one of the credentials are two: leave the first out");
  }

  /** What is tried, for messages: where, and not as whom. */
  String what() {
    return server
        .map(remote -> "the login on the Parallels server " + remote.host())
        .orElse("the Parallels server's login");
  }

  SdkJob<String> begin(SdkSession session) {
    return server.map(session::loginRemote).orElseGet(session::loginLocal);
  }
}
