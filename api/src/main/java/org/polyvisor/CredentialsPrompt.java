package org.polyvisor;

import java.util.Optional;
import org.polyvisor.annotation.API;
import org.polyvisor.model.ConnectionUri;

/**
 * Asks a person who logs in on a host, when neither the builder nor a file of credentials says so.
 * Called while a connection is opened, in the thread that opens it and before its deadline begins.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface CredentialsPrompt {
  /** Who logs in there, asked only if the URI names no user; empty if nobody answers. */
  Optional<String> user(ConnectionUri uri);

  /** What proves it; empty if nobody answers. The array is wiped once it was copied. */
  Optional<char[]> secret(ConnectionUri uri, String user);
}
