package org.polyvisor.cli.internal.session;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.OptionalInt;
import org.polyvisor.Connection;
import org.polyvisor.Polyvisor;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.io.Json;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.DomainFilter;

/**
 * Tells who finds a session without any domain that there is a system beside it, whose domains are
 * others. One line on standard error. Without state.
 */
public final class Elsewhere {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String SESSION = "/session";
  private static final String SYSTEM = ":///system";

  private Elsewhere() {}

  /** Called when nothing was listed. */
  public static void hint(Session session) {
    ConnectionUri uri = session.connection().uri();
    if (!uri.path().equals(SESSION)
        || session.options().quiet()
        || !session.connection().domains(DomainFilter.all()).isEmpty()) {
      return;
    }
    String system = uri.driver() + SYSTEM;
    domains(system).ifPresent(count -> tell(session, system, count));
  }

  private static OptionalInt domains(String system) {
    try (Connection connection =
        Polyvisor.builder().uri(system).readOnly().deadline(PATIENCE).open()) {
      return OptionalInt.of(connection.domains(DomainFilter.all()).size());
    } catch (VirtException e) {
      System.getLogger(Elsewhere.class.getName())
          .log(Level.DEBUG, () -> "nothing to hint at: " + e.getMessage());
      return OptionalInt.empty();
    }
  }

  private static void tell(Session session, String system, int count) {
    String hint =
        "no domain is in "
            + session.connection().uri().withoutQuery()
            + "; "
            + system
            + " has "
            + (count == 0 ? "none either" : count + ": 'polyvisor -c " + system + " list --all'");
    Fields fields = new Fields().put("hint", hint).put("uri", session.uri());
    session.console().err().println(session.options().json() ? Json.text(fields) : "hint: " + hint);
  }
}
