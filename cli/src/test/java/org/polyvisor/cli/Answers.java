package org.polyvisor.cli;

import java.util.Optional;
import org.polyvisor.CredentialsPrompt;
import org.polyvisor.model.ConnectionUri;

/**
 * A person who answers what credentials are, or nobody.
 *
 * @param name the user's name
 * @param password the password
 */
public record Answers(Optional<String> name, Optional<String> password)
    implements CredentialsPrompt {
  /** There is no terminal. */
  public static final Answers NONE = new Answers(Optional.empty(), Optional.empty());

  @Override
  public Optional<String> user(ConnectionUri uri) {
    return name;
  }

  @Override
  public Optional<char[]> secret(ConnectionUri uri, String user) {
    return password.map(String::toCharArray);
  }
}
