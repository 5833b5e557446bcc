package org.polyvisor.conformance.lab;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.Facet;

/**
 * A driver's connection, opened by the kit. Safe for any thread.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Opened {
  private final Lab lab;
  private final DriverConnection driver;
  private final KitScheduler scheduler;

  Opened(Lab lab, DriverConnection driver, KitScheduler scheduler) {
    this.lab = lab;
    this.driver = driver;
    this.scheduler = scheduler;
  }

  /** The driver's own object. */
  public DriverConnection driver() {
    return driver;
  }

  /** A call that has all the time that a good driver may need. */
  public Call call() {
    return CallControl.within(Bounds.mustCome()).call();
  }

  /** A call with a deadline of its own. */
  public Call within(Duration deadline) {
    return CallControl.within(deadline).call();
  }

  /** Finds a domain. */
  public DomainRef lookup(DomainKey key) {
    return driver.lookup(call(), key);
  }

  /** All domains. */
  public List<DomainRef> domains() {
    return driver.domains(call(), DomainFilter.all());
  }

  /** What is known of a domain. */
  public DomainInfo info(DomainRef domain) {
    return driver.info(call(), domain);
  }

  /** Calls an operation. */
  public void run(Operation operation, DomainRef domain) {
    lab.mayDo(operation);
    Operations.run(operation, driver, call(), domain);
  }

  /** A facet that is known to be offered. */
  public <F extends Facet> F facet(Class<F> type) {
    return driver.facet(type).orElseThrow();
  }

  /** Whether an operation is there and not declared to be lacking. */
  public boolean offers(Operation operation) {
    return hasFacetOf(operation)
        && !driver.lacks().contains(operation)
        && !lab.target().lacks().contains(operation);
  }

  boolean hasFacetOf(Operation operation) {
    Optional<Class<? extends Facet>> facet = Operations.facet(operation);
    return facet.isEmpty() || driver.facet(facet.get()).isPresent();
  }

  /** Closes it; closing again is no error. */
  public void close() {
    driver.close(call());
  }

  /** How many tasks of this connection are still to run, periodic ones included. */
  public int tasks() {
    return scheduler.waiting();
  }

  void shutDown() {
    scheduler.shutDown();
  }
}
