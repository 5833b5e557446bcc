package org.polyvisor.spi;

import java.util.Arrays;
import java.util.Objects;
import org.polyvisor.annotation.API;

/**
 * Who asks, and the secret that proves it. Never printed: {@link #toString()} hides the secret.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Credentials {
  private final String user;
  private final char[] secret;

  private Credentials(String user, char[] secret) {
    this.user = Objects.requireNonNull(user, "user");
    this.secret = secret.clone();
  }

  /** A user and its password; the array is copied. */
  public static Credentials of(String user, char[] secret) {
    return new Credentials(user, secret);
  }

  /** The user's name. */
  public String user() {
    return user;
  }

  /** A copy of the secret, to be wiped by whoever asked for it. */
  public char[] secret() {
    return secret.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Credentials
        && ((Credentials) other).user.equals(user)
        && Arrays.equals(((Credentials) other).secret, secret);
  }

  @Override
  public int hashCode() {
    return user.hashCode();
  }

  @Override
  public String toString() {
    return "user " + user;
  }
}
