package org.polyvisor.model;

import java.util.List;
import org.polyvisor.annotation.API;
import org.polyvisor.spi.internal.InternPool;

/**
 * What an event is about. An open set, interned. Unlike an operation, a kind that a driver does not
 * know is not refused: no event of it comes.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class EventKind {
  private static final InternPool<String, EventKind> POOL = new InternPool<>(EventKind::new);

  /** Domains come, go and change state. */
  public static final EventKind LIFECYCLE = declare("lifecycle");

  /** A guest was rebooted. */
  public static final EventKind REBOOT = declare("reboot");

  /** A subscriber was too slow; comes unasked. */
  public static final EventKind EVENTS_LOST = declare("events-lost");

  private static final List<EventKind> KNOWN = List.of(LIFECYCLE, REBOOT);

  private final String name;

  private EventKind(String name) {
    this.name = name;
  }

  private static EventKind declare(String name) {
    return POOL.declare(name, new EventKind(name));
  }

  /** The one with this name, declared here or by a driver. */
  public static EventKind named(String name) {
    return POOL.get(name);
  }

  /**
   * The kinds that one can listen to, by the names above and in their order; {@link #EVENTS_LOST}
   * comes unasked. A driver may tell of others, which its own documentation names.
   */
  public static List<EventKind> known() {
    return KNOWN;
  }

  /** The name. */
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
