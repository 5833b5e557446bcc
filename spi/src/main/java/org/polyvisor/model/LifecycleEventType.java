package org.polyvisor.model;

import org.polyvisor.annotation.API;
import org.polyvisor.spi.internal.InternPool;

/**
 * What happened in a domain's life, numbered as libvirt's {@code virDomainEventType}. An open set:
 * unknown numbers survive. Interned, so compare by {@code ==}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class LifecycleEventType {
  private static final InternPool<Integer, LifecycleEventType> POOL =
      new InternPool<>(number -> new LifecycleEventType(number, "UNKNOWN(" + number + ")"));

  /** A persistent definition was added or changed. */
  public static final LifecycleEventType DEFINED = declare(0, "DEFINED");

  /** The persistent definition is gone. */
  public static final LifecycleEventType UNDEFINED = declare(1, "UNDEFINED");

  /** The domain became active. */
  public static final LifecycleEventType STARTED = declare(2, "STARTED");

  /** Its CPUs were stopped. */
  public static final LifecycleEventType SUSPENDED = declare(3, "SUSPENDED");

  /** Its CPUs run again. */
  public static final LifecycleEventType RESUMED = declare(4, "RESUMED");

  /** The domain became inactive. */
  public static final LifecycleEventType STOPPED = declare(5, "STOPPED");

  /** The guest has finished shutting down, or was told to. */
  public static final LifecycleEventType SHUTDOWN = declare(6, "SHUTDOWN");

  /** The guest suspended itself. */
  public static final LifecycleEventType PMSUSPENDED = declare(7, "PMSUSPENDED");

  /** The guest crashed. */
  public static final LifecycleEventType CRASHED = declare(8, "CRASHED");

  private final int number;
  private final String name;

  private LifecycleEventType(int number, String name) {
    this.number = number;
    this.name = name;
  }

  private static LifecycleEventType declare(int number, String name) {
    return POOL.declare(number, new LifecycleEventType(number, name));
  }

  /** The one with libvirt's number, known or not. */
  public static LifecycleEventType of(int number) {
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
