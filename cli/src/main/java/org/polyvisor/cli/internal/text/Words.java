package org.polyvisor.cli.internal.text;

import java.util.Locale;
import java.util.Map;
import org.polyvisor.cli.internal.io.Style;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.LifecycleEventType;
import org.polyvisor.model.StateReason;

/**
 * The words for states, reasons and events, those that scripts made for virsh look for. Most follow
 * from the constant's name; these maps hold the others. A constant that is new has words, too.
 */
public final class Words {
  private static final Map<DomainState, String> STATES =
      Map.of(
          DomainState.NOSTATE, "no state",
          DomainState.BLOCKED, "idle",
          DomainState.SHUTDOWN, "in shutdown",
          DomainState.SHUTOFF, "shut off");

  private static final Map<StateReason, String> REASONS =
      Map.of(
          StateReason.RUNNING_WAKEUP, "event wakeup",
          StateReason.RUNNING_POSTCOPY, "post-copy",
          StateReason.RUNNING_POSTCOPY_FAILED, "post-copy failed",
          StateReason.PAUSED_MIGRATION, "migrating",
          StateReason.PAUSED_SAVE, "saving",
          StateReason.PAUSED_DUMP, "dumping",
          StateReason.PAUSED_IOERROR, "I/O error",
          StateReason.PAUSED_SNAPSHOT, "creating snapshot",
          StateReason.PAUSED_POSTCOPY, "post-copy",
          StateReason.PAUSED_POSTCOPY_FAILED, "post-copy failed");

  private static final Map<DomainState, Style> STYLES =
      Map.of(
          DomainState.RUNNING, Style.GREEN,
          DomainState.PAUSED, Style.YELLOW,
          DomainState.PMSUSPENDED, Style.YELLOW,
          DomainState.SHUTOFF, Style.DIM,
          DomainState.CRASHED, Style.RED);

  private static final Map<LifecycleEventDetail, String> DETAILS =
      Map.ofEntries(
          Map.entry(LifecycleEventDetail.DEFINED_FROM_SNAPSHOT, "Snapshot"),
          Map.entry(LifecycleEventDetail.STARTED_FROM_SNAPSHOT, "Snapshot"),
          Map.entry(LifecycleEventDetail.SUSPENDED_FROM_SNAPSHOT, "Snapshot"),
          Map.entry(LifecycleEventDetail.RESUMED_FROM_SNAPSHOT, "Snapshot"),
          Map.entry(LifecycleEventDetail.STOPPED_FROM_SNAPSHOT, "Snapshot"),
          Map.entry(LifecycleEventDetail.STARTED_WAKEUP, "Event wakeup"),
          Map.entry(LifecycleEventDetail.SUSPENDED_IOERROR, "I/O Error"),
          Map.entry(LifecycleEventDetail.SUSPENDED_API_ERROR, "API error"),
          Map.entry(LifecycleEventDetail.SUSPENDED_POSTCOPY, "Post-copy"),
          Map.entry(LifecycleEventDetail.SUSPENDED_POSTCOPY_FAILED, "Post-copy Error"),
          Map.entry(LifecycleEventDetail.RESUMED_POSTCOPY, "Post-copy"),
          Map.entry(LifecycleEventDetail.RESUMED_POSTCOPY_FAILED, "Post-copy Error"),
          Map.entry(LifecycleEventDetail.SHUTDOWN_GUEST, "Finished after guest request"),
          Map.entry(LifecycleEventDetail.SHUTDOWN_HOST, "Finished after host request"));

  private Words() {}

  /** A state, as {@code shut off}. */
  public static String of(DomainState state) {
    return STATES.getOrDefault(state, lower(state.name()));
  }

  /** A reason, as {@code booted}. */
  public static String of(StateReason reason) {
    return REASONS.getOrDefault(reason, lower(reason.name()));
  }

  /** A type and detail of a lifecycle event, as {@code Started Booted}. */
  public static String of(LifecycleEventDetail detail) {
    return type(detail.type()) + " " + DETAILS.getOrDefault(detail, capital(detail.name()));
  }

  /** How a state is shown. */
  public static Style style(DomainState state) {
    return STYLES.getOrDefault(state, Style.PLAIN);
  }

  private static String type(LifecycleEventType type) {
    return type == LifecycleEventType.PMSUSPENDED ? "PMSuspended" : capital(type.name());
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String capital(String name) {
    return name.substring(0, 1) + lower(name.substring(1));
  }
}
