package org.polyvisor.internal.connect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.polyvisor.internal.call.CallPool;
import org.polyvisor.internal.load.FoundDriver;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.AutostartFacet;
import org.polyvisor.spi.BlockDeviceFacet;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BulkStatisticsFacet;
import org.polyvisor.spi.CoreDumpFacet;
import org.polyvisor.spi.CpuStatisticsFacet;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.DeviceFacet;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.EventFacet;
import org.polyvisor.spi.Facet;
import org.polyvisor.spi.GuestFacet;
import org.polyvisor.spi.InterfaceStatisticsFacet;
import org.polyvisor.spi.JobFacet;
import org.polyvisor.spi.LifecycleFacet;
import org.polyvisor.spi.MemoryStatisticsFacet;
import org.polyvisor.spi.MetadataFacet;
import org.polyvisor.spi.NetworkFacet;
import org.polyvisor.spi.RenameFacet;
import org.polyvisor.spi.SaveFacet;
import org.polyvisor.spi.SnapshotFacet;
import org.polyvisor.spi.StorageFacet;
import org.polyvisor.spi.TuningFacet;
import org.polyvisor.spi.VcpuStatisticsFacet;

/**
 * An open driver connection with what belongs to it. The facets are asked for once, when it is
 * opened. Immutable.
 */
public final class Session {
  private static final List<Class<? extends Facet>> FACETS =
      List.of(
          LifecycleFacet.class,
          DefinitionFacet.class,
          SaveFacet.class,
          CoreDumpFacet.class,
          AutostartFacet.class,
          RenameFacet.class,
          MetadataFacet.class,
          TuningFacet.class,
          DeviceFacet.class,
          BlockDeviceFacet.class,
          SnapshotFacet.class,
          NetworkFacet.class,
          StorageFacet.class,
          GuestFacet.class,
          JobFacet.class,
          CpuStatisticsFacet.class,
          BlockStatisticsFacet.class,
          InterfaceStatisticsFacet.class,
          VcpuStatisticsFacet.class,
          MemoryStatisticsFacet.class,
          BulkStatisticsFacet.class,
          EventFacet.class);

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
