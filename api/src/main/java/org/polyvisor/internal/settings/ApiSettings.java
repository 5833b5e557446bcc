package org.polyvisor.internal.settings;

import java.time.Duration;
import java.util.List;
import org.polyvisor.model.Setting;

/** The settings of the api itself. */
public final class ApiSettings {
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofHours(24);

  /** The connection URI of an app that names none. */
  public static final Setting<String> DEFAULT_URI =
      Setting.text("uri.default", "The connection URI of an app that names none.");

  /** Where drivers are, besides the class path and the module path. */
  public static final Setting<List<String>> DRIVER_PATH =
      Setting.texts(
          "driver.path",
          "Jars of drivers, and folders of drivers: each jar and each folder of jars in one is a"
              + " driver with a class loader of its own. Besides them, $XDG_DATA_HOME/polyvisor/drivers, else"
              + " ~/.local/share/polyvisor/drivers.");

  /** Who logs in on hosts. */
  public static final Setting<String> AUTH_FILE =
      Setting.text(
          "authfile",
          "The file of credentials for hosts, in libvirt's form. Unless given, what the variable"
              + " LIBVIRT_AUTH_FILE names, else polyvisor/auth.conf and libvirt/auth.conf in"
              + " $XDG_CONFIG_HOME, else ~/.config, and in /etc.");

  /** The deadline of a call. */
  public static final Setting<Duration> CALL_DEADLINE =
      Setting.duration(
          "call.deadline", Duration.ofSeconds(30), SHORTEST, LONGEST, "How long a call may take.");

  /** The deadline of a call that reads statistics. */
  public static final Setting<Duration> STATISTICS_DEADLINE =
      Setting.duration(
          "statistics.deadline",
          Duration.ofSeconds(60),
          SHORTEST,
          LONGEST,
          "How long a call that reads statistics may take; the first one waits for the hypervisor.");

  /** Threads for one driver. */
  public static final Setting<Integer> POOL_THREADS =
      Setting.integer("pool.threads", 16, 1, 1024, "Calls of one driver that run at once.");

  /** Hung calls of one driver. */
  public static final Setting<Integer> POOL_HUNG_CALLS =
      Setting.integer(
          "pool.hung-calls",
          8,
          1,
          1024,
          "Calls of one driver that were given up and have not come back, at which no new one is"
              + " begun.");

  /** Domains read at once by one reader of many. */
  public static final Setting<Integer> STATISTICS_PARALLEL =
      Setting.integer(
          "statistics.parallel",
          8,
          1,
          1024,
          "Domains whose statistics one reader of many reads at once; a driver that has a way of"
              + " its own does not heed it.");

  /** Events kept for one subscriber. */
  public static final Setting<Integer> EVENTS_RING =
      Setting.integer(
          "events.ring",
          1024,
          1,
          1 << 20,
          "Events kept for a subscriber that does not take them; then the oldest are dropped.");

  /** What says something before there is a URI, or beside it, and nothing in one. */
  private static final List<Setting<?>> NOT_IN_A_URI = List.of(DEFAULT_URI, DRIVER_PATH);

  private ApiSettings() {}

  /** Those that may be parameters of a URI. */
  public static List<Setting<?>> ofUris() {
    return all().stream().filter(setting -> !NOT_IN_A_URI.contains(setting)).toList();
  }

  /** All of them. */
  public static List<Setting<?>> all() {
    return List.of(
        DEFAULT_URI,
        DRIVER_PATH,
        AUTH_FILE,
        CALL_DEADLINE,
        STATISTICS_DEADLINE,
        STATISTICS_PARALLEL,
        POOL_THREADS,
        POOL_HUNG_CALLS,
        EVENTS_RING);
  }
}
