package org.polyvisor.cli;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.polyvisor.Connection;
import org.polyvisor.Polyvisor;

/** Keeps the test driver's shared host, which lasts while somebody uses it, for each test. */
final class TestHost implements BeforeEachCallback, AfterEachCallback {
  private Optional<Connection> kept = Optional.empty();

  @Override
  public void beforeEach(ExtensionContext context) {
    kept = Optional.of(Polyvisor.open("test:///default"));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    kept.ifPresent(Connection::close);
  }

  Connection connection() {
    return kept.orElseThrow();
  }
}
