package org.polyvisor.model;

import org.polyvisor.annotation.API;
import org.polyvisor.spi.internal.InternPool;

/**
 * Why a domain is in its state, numbered as libvirt's {@code virDomainRunningReason} and its
 * siblings. An open set: unknown numbers survive. Interned, so compare by {@code ==}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StateReason {
  private static final InternPool<Key, StateReason> POOL =
      new InternPool<>(key -> new StateReason(key, "UNKNOWN(" + key.number + ")"));

  /** Of {@link DomainState#NOSTATE}: unknown. */
  public static final StateReason NOSTATE_UNKNOWN = declare(DomainState.NOSTATE, 0, "UNKNOWN");

  /** Of {@link DomainState#RUNNING}: unknown. */
  public static final StateReason RUNNING_UNKNOWN = declare(DomainState.RUNNING, 0, "UNKNOWN");

  /** Of {@link DomainState#RUNNING}: booted. */
  public static final StateReason RUNNING_BOOTED = declare(DomainState.RUNNING, 1, "BOOTED");

  /** Of {@link DomainState#RUNNING}: migrated. */
  public static final StateReason RUNNING_MIGRATED = declare(DomainState.RUNNING, 2, "MIGRATED");

  /** Of {@link DomainState#RUNNING}: restored. */
  public static final StateReason RUNNING_RESTORED = declare(DomainState.RUNNING, 3, "RESTORED");

  /** Of {@link DomainState#RUNNING}: from snapshot. */
  public static final StateReason RUNNING_FROM_SNAPSHOT =
      declare(DomainState.RUNNING, 4, "FROM_SNAPSHOT");

  /** Of {@link DomainState#RUNNING}: unpaused. */
  public static final StateReason RUNNING_UNPAUSED = declare(DomainState.RUNNING, 5, "UNPAUSED");

  /** Of {@link DomainState#RUNNING}: migration canceled. */
  public static final StateReason RUNNING_MIGRATION_CANCELED =
      declare(DomainState.RUNNING, 6, "MIGRATION_CANCELED");

  /** Of {@link DomainState#RUNNING}: save canceled. */
  public static final StateReason RUNNING_SAVE_CANCELED =
      declare(DomainState.RUNNING, 7, "SAVE_CANCELED");

  /** Of {@link DomainState#RUNNING}: wakeup. */
  public static final StateReason RUNNING_WAKEUP = declare(DomainState.RUNNING, 8, "WAKEUP");

  /** Of {@link DomainState#RUNNING}: crashed. */
  public static final StateReason RUNNING_CRASHED = declare(DomainState.RUNNING, 9, "CRASHED");

  /** Of {@link DomainState#RUNNING}: postcopy. */
  public static final StateReason RUNNING_POSTCOPY = declare(DomainState.RUNNING, 10, "POSTCOPY");

  /** Of {@link DomainState#RUNNING}: postcopy failed. */
  public static final StateReason RUNNING_POSTCOPY_FAILED =
      declare(DomainState.RUNNING, 11, "POSTCOPY_FAILED");

  /** Of {@link DomainState#BLOCKED}: unknown. */
  public static final StateReason BLOCKED_UNKNOWN = declare(DomainState.BLOCKED, 0, "UNKNOWN");

  /** Of {@link DomainState#PAUSED}: unknown. */
  public static final StateReason PAUSED_UNKNOWN = declare(DomainState.PAUSED, 0, "UNKNOWN");

  /** Of {@link DomainState#PAUSED}: user. */
  public static final StateReason PAUSED_USER = declare(DomainState.PAUSED, 1, "USER");

  /** Of {@link DomainState#PAUSED}: migration. */
  public static final StateReason PAUSED_MIGRATION = declare(DomainState.PAUSED, 2, "MIGRATION");

  /** Of {@link DomainState#PAUSED}: save. */
  public static final StateReason PAUSED_SAVE = declare(DomainState.PAUSED, 3, "SAVE");

  /** Of {@link DomainState#PAUSED}: dump. */
  public static final StateReason PAUSED_DUMP = declare(DomainState.PAUSED, 4, "DUMP");

  /** Of {@link DomainState#PAUSED}: ioerror. */
  public static final StateReason PAUSED_IOERROR = declare(DomainState.PAUSED, 5, "IOERROR");

  /** Of {@link DomainState#PAUSED}: watchdog. */
  public static final StateReason PAUSED_WATCHDOG = declare(DomainState.PAUSED, 6, "WATCHDOG");

  /** Of {@link DomainState#PAUSED}: from snapshot. */
  public static final StateReason PAUSED_FROM_SNAPSHOT =
      declare(DomainState.PAUSED, 7, "FROM_SNAPSHOT");

  /** Of {@link DomainState#PAUSED}: shutting down. */
  public static final StateReason PAUSED_SHUTTING_DOWN =
      declare(DomainState.PAUSED, 8, "SHUTTING_DOWN");

  /** Of {@link DomainState#PAUSED}: snapshot. */
  public static final StateReason PAUSED_SNAPSHOT = declare(DomainState.PAUSED, 9, "SNAPSHOT");

  /** Of {@link DomainState#PAUSED}: crashed. */
  public static final StateReason PAUSED_CRASHED = declare(DomainState.PAUSED, 10, "CRASHED");

  /** Of {@link DomainState#PAUSED}: starting up. */
  public static final StateReason PAUSED_STARTING_UP =
      declare(DomainState.PAUSED, 11, "STARTING_UP");

  /** Of {@link DomainState#PAUSED}: postcopy. */
  public static final StateReason PAUSED_POSTCOPY = declare(DomainState.PAUSED, 12, "POSTCOPY");

  /** Of {@link DomainState#PAUSED}: postcopy failed. */
  public static final StateReason PAUSED_POSTCOPY_FAILED =
      declare(DomainState.PAUSED, 13, "POSTCOPY_FAILED");

  /** Of {@link DomainState#SHUTDOWN}: unknown. */
  public static final StateReason SHUTDOWN_UNKNOWN = declare(DomainState.SHUTDOWN, 0, "UNKNOWN");

  /** Of {@link DomainState#SHUTDOWN}: user. */
  public static final StateReason SHUTDOWN_USER = declare(DomainState.SHUTDOWN, 1, "USER");

  /** Of {@link DomainState#SHUTOFF}: unknown. */
  public static final StateReason SHUTOFF_UNKNOWN = declare(DomainState.SHUTOFF, 0, "UNKNOWN");

  /** Of {@link DomainState#SHUTOFF}: shutdown. */
  public static final StateReason SHUTOFF_SHUTDOWN = declare(DomainState.SHUTOFF, 1, "SHUTDOWN");

  /** Of {@link DomainState#SHUTOFF}: destroyed. */
  public static final StateReason SHUTOFF_DESTROYED = declare(DomainState.SHUTOFF, 2, "DESTROYED");

  /** Of {@link DomainState#SHUTOFF}: crashed. */
  public static final StateReason SHUTOFF_CRASHED = declare(DomainState.SHUTOFF, 3, "CRASHED");

  /** Of {@link DomainState#SHUTOFF}: migrated. */
  public static final StateReason SHUTOFF_MIGRATED = declare(DomainState.SHUTOFF, 4, "MIGRATED");

  /** Of {@link DomainState#SHUTOFF}: saved. */
  public static final StateReason SHUTOFF_SAVED = declare(DomainState.SHUTOFF, 5, "SAVED");

  /** Of {@link DomainState#SHUTOFF}: failed. */
  public static final StateReason SHUTOFF_FAILED = declare(DomainState.SHUTOFF, 6, "FAILED");

  /** Of {@link DomainState#SHUTOFF}: from snapshot. */
  public static final StateReason SHUTOFF_FROM_SNAPSHOT =
      declare(DomainState.SHUTOFF, 7, "FROM_SNAPSHOT");

  /** Of {@link DomainState#SHUTOFF}: daemon. */
  public static final StateReason SHUTOFF_DAEMON = declare(DomainState.SHUTOFF, 8, "DAEMON");

  /** Of {@link DomainState#CRASHED}: unknown. */
  public static final StateReason CRASHED_UNKNOWN = declare(DomainState.CRASHED, 0, "UNKNOWN");

  /** Of {@link DomainState#CRASHED}: panicked. */
  public static final StateReason CRASHED_PANICKED = declare(DomainState.CRASHED, 1, "PANICKED");

  /** Of {@link DomainState#PMSUSPENDED}: unknown. */
  public static final StateReason PMSUSPENDED_UNKNOWN =
      declare(DomainState.PMSUSPENDED, 0, "UNKNOWN");

  private final Key key;
  private final String name;

  private StateReason(Key key, String name) {
    this.key = key;
    this.name = name;
  }

  private static StateReason declare(DomainState state, int number, String name) {
    Key key = new Key(state, number);
    return POOL.declare(key, new StateReason(key, name));
  }

  /** The one with libvirt's number, known or not. */
  public static StateReason of(DomainState state, int number) {
    return POOL.get(new Key(state, number));
  }

  /** What it belongs to: the same number means something else elsewhere. */
  public DomainState state() {
    return key.state;
  }

  /** libvirt's number. */
  public int number() {
    return key.number;
  }

  /**
   * The name, in capitals, as {@code UNKNOWN}; {@code UNKNOWN(42)} for a number that is not known.
   */
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }

  private record Key(DomainState state, int number) {}
}
