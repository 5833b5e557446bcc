package org.polyvisor.cli;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.polyvisor.CredentialsPrompt;
import org.polyvisor.model.ConnectionUri;

/**
 * A person who answers what credentials are, or nobody.
 *
 * @param name the user's name
 * @param password the password
 * @param asked how often there was a question
 */
public record Answers(Optional<String> name, Optional<String> password, AtomicInteger asked)
    implements CredentialsPrompt {
  /** There is no terminal. */
  public static final Answers NONE = new Answers(Optional.empty(), Optional.empty());

  /** A person who was not asked yet. */
  public Answers(Optional<String> name, Optional<String> password) {
    this(name, password, new AtomicInteger());
  }

  @Override
  public Optional<String> user(ConnectionUri uri) {
    asked.incrementAndGet();
    return name;
  }

  @Override
  public Optional<char[]> secret(ConnectionUri uri, String user) {
    asked.incrementAndGet();
    return password.map(String::toCharArray);
  }
}
