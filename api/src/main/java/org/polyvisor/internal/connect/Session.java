package org.polyvisor.internal.connect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.polyvisor.internal.call.CallPool;
import org.polyvisor.internal.load.FoundDriver;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.Facet;

/**
 * An open driver connection with what belongs to it. The facets are asked for once, when it is
 * opened. Immutable.
 */
public final class Session {
  private final DriverConnection connection;
  private final FoundDriver driver;
  private final CallPool pool;
  private final Map<Class<?>, Facet> facets = new LinkedHashMap<>();
  private final ConcurrentMap<Class<?>, Object> attachments = new ConcurrentHashMap<>();

  /** Asks the driver for its facets: to be made in a thread of the pool. */
  Session(DriverConnection connection, FoundDriver driver, CallPool pool) {
    this.connection = connection;
    this.driver = driver;
    this.pool = pool;
    for (Class<? extends Facet> type : Offer.facets()) {
      connection.facet(type).ifPresent(facet -> facets.put(type, facet));
    }
  }

  /** The driver's connection. */
  public DriverConnection connection() {
    return connection;
  }

  /** The driver. */
  public FoundDriver driver() {
    return driver;
  }

  /** Where its calls run. */
  public CallPool pool() {
    return pool;
  }

  /** Something that lives as long as the session: made once, shared by its connections. */
  public <T> T attached(Class<T> type, Supplier<T> make) {
    return type.cast(attachments.computeIfAbsent(type, any -> make.get()));
  }

  /** A facet of the SPI, if it is offered. */
  public <F extends Facet> Optional<F> facet(Class<F> type) {
    return Optional.ofNullable(facets.get(type)).map(type::cast);
  }

  /** What the driver does not refuse as unsupported. */
  public Set<Operation> offers() {
    return Offer.of(facets::containsKey, connection.lacks());
  }
}
