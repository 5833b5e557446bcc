package org.polyvisor.driver.parallels.simulator;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.polyvisor.annotation.API;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkSession;

/**
 * Servers that a test made itself, by name: {@code
 * parallels:///system?sdk=simulated&simulator.server=NAME} leads there, for everything in this JVM
 * that sees this class. Closing such a connection does not close the server. Safe for any thread.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class OwnServers {
  private static final ConcurrentMap<String, SdkLibrary> SERVERS = new ConcurrentHashMap<>();

  private OwnServers() {}

  /**
   * Offers a server until the offer is closed.
   *
   * @throws IllegalStateException if another is offered under this name
   */
  public static Offer offer(String name, SdkLibrary server) {
    if (SERVERS.putIfAbsent(name, server) != null) {
      throw new IllegalStateException("a server is already offered as '" + name + "'");
    }
    return () -> SERVERS.remove(name, server);
  }

  /** The one of that name, for one connection. */
  public static Optional<SdkLibrary> find(String name) {
    return Optional.ofNullable(SERVERS.get(name)).map(Lent::new);
  }

  /** All names. */
  public static Set<String> names() {
    return new TreeSet<>(SERVERS.keySet());
  }

  /**
   * Ends by being closed.
   *
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  @FunctionalInterface
  public interface Offer extends AutoCloseable {
    /** Offers it no more; connections to it stay. */
    @Override
    void close();
  }

  /** A server that is its maker's to close. */
  private record Lent(SdkLibrary server) implements SdkLibrary {
    @Override
    public SdkSession session(SdkSession.Handler handler) {
      return server.session(handler);
    }

    @Override
    public void close() {
      // Its maker does.
    }
  }
}
