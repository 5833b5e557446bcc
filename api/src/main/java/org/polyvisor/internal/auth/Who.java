package org.polyvisor.internal.auth;

import java.util.Optional;
import org.polyvisor.spi.Credentials;

/**
 * What an app says of who it is.
 *
 * @param credentials that it is this one, if it said so
 * @param prompt whom to ask, if it has somebody
 */
public record Who(Optional<Credentials> credentials, Optional<Prompt> prompt) {
  /** Nothing. */
  public static final Who UNSAID = new Who(Optional.empty(), Optional.empty());
}
