package org.polyvisor.internal.auth;

import java.util.Arrays;
import java.util.Optional;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.spi.Credentials;

/**
 * Finds out who logs in on a URI's host: the URI's user or a file's, with the file's password; who
 * or what is not known then is asked for, if there is somebody to ask. For one thread, once.
 */
public final class CredentialSearch {
  private final AuthFiles files;
  private final Optional<Prompt> prompt;

  /** A search in these files, then with this prompt. */
  public CredentialSearch(AuthFiles files, Optional<Prompt> prompt) {
    this.files = files;
    this.prompt = prompt;
  }

  /**
   * Who it is; empty if nobody says.
   *
   * @throws org.polyvisor.error.VirtException if a file is not right
   */
  public Optional<Credentials> find(ConnectionUri uri) {
    Optional<AuthFile.Entry> entry =
        uri.host().flatMap(host -> files.find(uri.driver(), host, uri.user()));
    Optional<String> user =
        uri.user()
            .or(() -> entry.flatMap(AuthFile.Entry::user))
            .or(() -> prompt.flatMap(asked -> asked.user().apply(uri)));
    return user.flatMap(
        who ->
            entry
                .flatMap(AuthFile.Entry::password)
                .map(String::toCharArray)
                .or(() -> prompt.flatMap(asked -> asked.secret().apply(uri, who)))
                .map(secret -> credentials(who, secret)));
  }

  private static Credentials credentials(String user, char[] secret) {
    Credentials credentials = Credentials.of(user, secret);
    Arrays.fill(secret, '\0');
    return credentials;
  }
}
