package org.polyvisor.model;

import org.polyvisor.annotation.API;
import org.polyvisor.spi.internal.InternPool;

/**
 * The state of a domain, numbered as libvirt's {@code virDomainState}. An open set: unknown numbers
 * survive. Interned, so compare by {@code ==}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DomainState {
  private static final InternPool<Integer, DomainState> POOL =
      new InternPool<>(number -> new DomainState(number, "UNKNOWN(" + number + ")"));

  /** The hypervisor does not say. */
  public static final DomainState NOSTATE = declare(0, "NOSTATE");

  /** Its CPUs run. */
  public static final DomainState RUNNING = declare(1, "RUNNING");

  /** Active, waiting for a resource. */
  public static final DomainState BLOCKED = declare(2, "BLOCKED");

  /** Active, its CPUs stopped. */
  public static final DomainState PAUSED = declare(3, "PAUSED");

  /** Active, on its way down. */
  public static final DomainState SHUTDOWN = declare(4, "SHUTDOWN");

  /** Inactive. */
  public static final DomainState SHUTOFF = declare(5, "SHUTOFF");

  /** The guest crashed. */
  public static final DomainState CRASHED = declare(6, "CRASHED");

  /** Suspended by the guest's power management. */
  public static final DomainState PMSUSPENDED = declare(7, "PMSUSPENDED");

  private final int number;
  private final String name;

  private DomainState(int number, String name) {
    this.number = number;
    this.name = name;
  }

  private static DomainState declare(int number, String name) {
    return POOL.declare(number, new DomainState(number, name));
  }

  /** The one with libvirt's number, known or not. */
  public static DomainState of(int number) {
    return POOL.get(number);
  }

  /** libvirt's number. */
  public int number() {
    return number;
  }

  /** The name, in capitals; {@code UNKNOWN(42)} for a number that is not known. */
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
