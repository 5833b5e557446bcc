package org.polyvisor.model;

import org.polyvisor.annotation.API;
import org.polyvisor.spi.internal.InternPool;

/**
 * How it happened, numbered as libvirt's {@code virDomainEventStartedDetailType} and its siblings.
 * An open set: unknown numbers survive. Interned, so compare by {@code ==}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class LifecycleEventDetail {
  private static final InternPool<Key, LifecycleEventDetail> POOL =
      new InternPool<>(key -> new LifecycleEventDetail(key, "UNKNOWN(" + key.number + ")"));

  /** Of {@link LifecycleEventType#DEFINED}: added. */
  public static final LifecycleEventDetail DEFINED_ADDED =
      declare(LifecycleEventType.DEFINED, 0, "ADDED");

  /** Of {@link LifecycleEventType#DEFINED}: updated. */
  public static final LifecycleEventDetail DEFINED_UPDATED =
      declare(LifecycleEventType.DEFINED, 1, "UPDATED");

  /** Of {@link LifecycleEventType#DEFINED}: renamed. */
  public static final LifecycleEventDetail DEFINED_RENAMED =
      declare(LifecycleEventType.DEFINED, 2, "RENAMED");

  /** Of {@link LifecycleEventType#DEFINED}: from snapshot. */
  public static final LifecycleEventDetail DEFINED_FROM_SNAPSHOT =
      declare(LifecycleEventType.DEFINED, 3, "FROM_SNAPSHOT");

  /** Of {@link LifecycleEventType#UNDEFINED}: removed. */
  public static final LifecycleEventDetail UNDEFINED_REMOVED =
      declare(LifecycleEventType.UNDEFINED, 0, "REMOVED");

  /** Of {@link LifecycleEventType#UNDEFINED}: renamed. */
  public static final LifecycleEventDetail UNDEFINED_RENAMED =
      declare(LifecycleEventType.UNDEFINED, 1, "RENAMED");

  /** Of {@link LifecycleEventType#STARTED}: booted. */
  public static final LifecycleEventDetail STARTED_BOOTED =
      declare(LifecycleEventType.STARTED, 0, "BOOTED");

  /** Of {@link LifecycleEventType#STARTED}: migrated. */
  public static final LifecycleEventDetail STARTED_MIGRATED =
      declare(LifecycleEventType.STARTED, 1, "MIGRATED");

  /** Of {@link LifecycleEventType#STARTED}: restored. */
  public static final LifecycleEventDetail STARTED_RESTORED =
      declare(LifecycleEventType.STARTED, 2, "RESTORED");

  /** Of {@link LifecycleEventType#STARTED}: from snapshot. */
  public static final LifecycleEventDetail STARTED_FROM_SNAPSHOT =
      declare(LifecycleEventType.STARTED, 3, "FROM_SNAPSHOT");

  /** Of {@link LifecycleEventType#STARTED}: wakeup. */
  public static final LifecycleEventDetail STARTED_WAKEUP =
      declare(LifecycleEventType.STARTED, 4, "WAKEUP");

  /** Of {@link LifecycleEventType#SUSPENDED}: paused. */
  public static final LifecycleEventDetail SUSPENDED_PAUSED =
      declare(LifecycleEventType.SUSPENDED, 0, "PAUSED");

  /** Of {@link LifecycleEventType#SUSPENDED}: migrated. */
  public static final LifecycleEventDetail SUSPENDED_MIGRATED =
      declare(LifecycleEventType.SUSPENDED, 1, "MIGRATED");

  /** Of {@link LifecycleEventType#SUSPENDED}: ioerror. */
  public static final LifecycleEventDetail SUSPENDED_IOERROR =
      declare(LifecycleEventType.SUSPENDED, 2, "IOERROR");

  /** Of {@link LifecycleEventType#SUSPENDED}: watchdog. */
  public static final LifecycleEventDetail SUSPENDED_WATCHDOG =
      declare(LifecycleEventType.SUSPENDED, 3, "WATCHDOG");

  /** Of {@link LifecycleEventType#SUSPENDED}: restored. */
  public static final LifecycleEventDetail SUSPENDED_RESTORED =
      declare(LifecycleEventType.SUSPENDED, 4, "RESTORED");

  /** Of {@link LifecycleEventType#SUSPENDED}: from snapshot. */
  public static final LifecycleEventDetail SUSPENDED_FROM_SNAPSHOT =
      declare(LifecycleEventType.SUSPENDED, 5, "FROM_SNAPSHOT");

  /** Of {@link LifecycleEventType#SUSPENDED}: api error. */
  public static final LifecycleEventDetail SUSPENDED_API_ERROR =
      declare(LifecycleEventType.SUSPENDED, 6, "API_ERROR");

  /** Of {@link LifecycleEventType#SUSPENDED}: postcopy. */
  public static final LifecycleEventDetail SUSPENDED_POSTCOPY =
      declare(LifecycleEventType.SUSPENDED, 7, "POSTCOPY");

  /** Of {@link LifecycleEventType#SUSPENDED}: postcopy failed. */
  public static final LifecycleEventDetail SUSPENDED_POSTCOPY_FAILED =
      declare(LifecycleEventType.SUSPENDED, 8, "POSTCOPY_FAILED");

  /** Of {@link LifecycleEventType#RESUMED}: unpaused. */
  public static final LifecycleEventDetail RESUMED_UNPAUSED =
      declare(LifecycleEventType.RESUMED, 0, "UNPAUSED");

  /** Of {@link LifecycleEventType#RESUMED}: migrated. */
  public static final LifecycleEventDetail RESUMED_MIGRATED =
      declare(LifecycleEventType.RESUMED, 1, "MIGRATED");

  /** Of {@link LifecycleEventType#RESUMED}: from snapshot. */
  public static final LifecycleEventDetail RESUMED_FROM_SNAPSHOT =
      declare(LifecycleEventType.RESUMED, 2, "FROM_SNAPSHOT");

  /** Of {@link LifecycleEventType#RESUMED}: postcopy. */
  public static final LifecycleEventDetail RESUMED_POSTCOPY =
      declare(LifecycleEventType.RESUMED, 3, "POSTCOPY");

  /** Of {@link LifecycleEventType#RESUMED}: postcopy failed. */
  public static final LifecycleEventDetail RESUMED_POSTCOPY_FAILED =
      declare(LifecycleEventType.RESUMED, 4, "POSTCOPY_FAILED");

  /** Of {@link LifecycleEventType#STOPPED}: shutdown. */
  public static final LifecycleEventDetail STOPPED_SHUTDOWN =
      declare(LifecycleEventType.STOPPED, 0, "SHUTDOWN");

  /** Of {@link LifecycleEventType#STOPPED}: destroyed. */
  public static final LifecycleEventDetail STOPPED_DESTROYED =
      declare(LifecycleEventType.STOPPED, 1, "DESTROYED");

  /** Of {@link LifecycleEventType#STOPPED}: crashed. */
  public static final LifecycleEventDetail STOPPED_CRASHED =
      declare(LifecycleEventType.STOPPED, 2, "CRASHED");

  /** Of {@link LifecycleEventType#STOPPED}: migrated. */
  public static final LifecycleEventDetail STOPPED_MIGRATED =
      declare(LifecycleEventType.STOPPED, 3, "MIGRATED");

  /** Of {@link LifecycleEventType#STOPPED}: saved. */
  public static final LifecycleEventDetail STOPPED_SAVED =
      declare(LifecycleEventType.STOPPED, 4, "SAVED");

  /** Of {@link LifecycleEventType#STOPPED}: failed. */
  public static final LifecycleEventDetail STOPPED_FAILED =
      declare(LifecycleEventType.STOPPED, 5, "FAILED");

  /** Of {@link LifecycleEventType#STOPPED}: from snapshot. */
  public static final LifecycleEventDetail STOPPED_FROM_SNAPSHOT =
      declare(LifecycleEventType.STOPPED, 6, "FROM_SNAPSHOT");

  /** Of {@link LifecycleEventType#SHUTDOWN}: finished. */
  public static final LifecycleEventDetail SHUTDOWN_FINISHED =
      declare(LifecycleEventType.SHUTDOWN, 0, "FINISHED");

  /** Of {@link LifecycleEventType#SHUTDOWN}: guest. */
  public static final LifecycleEventDetail SHUTDOWN_GUEST =
      declare(LifecycleEventType.SHUTDOWN, 1, "GUEST");

  /** Of {@link LifecycleEventType#SHUTDOWN}: host. */
  public static final LifecycleEventDetail SHUTDOWN_HOST =
      declare(LifecycleEventType.SHUTDOWN, 2, "HOST");

  /** Of {@link LifecycleEventType#CRASHED}: panicked. */
  public static final LifecycleEventDetail CRASHED_PANICKED =
      declare(LifecycleEventType.CRASHED, 0, "PANICKED");

  /** Of {@link LifecycleEventType#CRASHED}: crashloaded. */
  public static final LifecycleEventDetail CRASHED_CRASHLOADED =
      declare(LifecycleEventType.CRASHED, 1, "CRASHLOADED");

  /** Of {@link LifecycleEventType#PMSUSPENDED}: memory. */
  public static final LifecycleEventDetail PMSUSPENDED_MEMORY =
      declare(LifecycleEventType.PMSUSPENDED, 0, "MEMORY");

  /** Of {@link LifecycleEventType#PMSUSPENDED}: disk. */
  public static final LifecycleEventDetail PMSUSPENDED_DISK =
      declare(LifecycleEventType.PMSUSPENDED, 1, "DISK");

  private final Key key;
  private final String name;

  private LifecycleEventDetail(Key key, String name) {
    this.key = key;
    this.name = name;
  }

  private static LifecycleEventDetail declare(LifecycleEventType type, int number, String name) {
    Key key = new Key(type, number);
    return POOL.declare(key, new LifecycleEventDetail(key, name));
  }

  /** The one with libvirt's number, known or not. */
  public static LifecycleEventDetail of(LifecycleEventType type, int number) {
    return POOL.get(new Key(type, number));
  }

  /** What it belongs to: the same number means something else elsewhere. */
  public LifecycleEventType type() {
    return key.type;
  }

  /** libvirt's number. */
  public int number() {
    return key.number;
  }

  /**
   * The name, in capitals, as {@code UPDATED}; {@code UNKNOWN(42)} for a number that is not known.
   */
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }

  private record Key(LifecycleEventType type, int number) {}
}
