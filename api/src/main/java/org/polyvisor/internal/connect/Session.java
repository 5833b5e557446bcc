package org.polyvisor.internal.connect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polyvisor.internal.call.CallPool;
import org.polyvisor.internal.load.FoundDriver;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.EventFacet;
import org.polyvisor.spi.Facet;
import org.polyvisor.spi.LifecycleFacet;

/**
 * An open driver connection with what belongs to it. The facets are asked for once, when it is
 * opened. Immutable.
 */
public final class Session {
  private static final List<Class<? extends Facet>> FACETS =
      List.of(
          LifecycleFacet.class,
          DefinitionFacet.class,
          BlockStatisticsFacet.class,
          EventFacet.class);

  private final DriverConnection connection;
  private final FoundDriver driver;
  private final CallPool pool;
  private final Map<Class<?>, Facet> facets = new LinkedHashMap<>();

  /** Asks the driver for its facets: to be made in a thread of the pool. */
  Session(DriverConnection connection, FoundDriver driver, CallPool pool) {
    this.connection = connection;
    this.driver = driver;
    this.pool = pool;
    for (Class<? extends Facet> type : FACETS) {
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

  /** A facet of the SPI, if it is offered. */
  public <F extends Facet> Optional<F> facet(Class<F> type) {
    return Optional.ofNullable(facets.get(type)).map(type::cast);
  }
}
