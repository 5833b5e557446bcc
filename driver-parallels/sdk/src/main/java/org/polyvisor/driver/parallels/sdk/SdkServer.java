package org.polyvisor.driver.parallels.sdk;

import java.util.OptionalInt;
import org.polyvisor.annotation.API;

/**
 * A server on another machine, and who logs in there. Never printed: {@link #toString()} has
 * neither user nor secret.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SdkServer {
  private final String host;
  private final OptionalInt port;
  private final String user;
  private final char[] secret;

  private SdkServer(String host, OptionalInt port, String user, char[] secret) {
    this.host = host;
    this.port = port;
    this.user = user;
    this.secret = secret.clone();
  }

  /** On this host, at this port or the usual one; the array is copied. */
  public static SdkServer of(String host, OptionalInt port, String user, char[] secret) {
    return new SdkServer(host, port, user, secret);
  }

  /** The host's name or address. */
  public String host() {
    return host;
  }

  /** The port; empty for the usual one. */
  public OptionalInt port() {
    return port;
  }

  /** Who logs in. */
  public String user() {
    return user;
  }

  /** A copy of what proves it, to be wiped by whoever asked for it. */
  public char[] secret() {
    return secret.clone();
  }

  @Override
  public String toString() {
    return "server " + host;
  }
}
