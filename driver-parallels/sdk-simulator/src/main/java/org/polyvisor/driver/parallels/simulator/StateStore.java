package org.polyvisor.driver.parallels.simulator;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.polyvisor.annotation.API;

/**
 * Where the states of simulated guests last. Safe for any thread.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface StateStore {
  /** What is kept; guests that never changed are not in it. */
  Map<UUID, GuestState> load();

  /** Keeps the state of one guest. */
  void save(UUID guest, GuestState state);

  /** Whether others change it, too, so that it is worth a look now and then. */
  default boolean isShared() {
    return false;
  }

  /** Keeps states until it is forgotten itself. */
  static StateStore memory() {
    Map<UUID, GuestState> kept = new ConcurrentHashMap<>();
    return new StateStore() {
      @Override
      public Map<UUID, GuestState> load() {
        return Map.copyOf(kept);
      }

      @Override
      public void save(UUID guest, GuestState state) {
        kept.put(guest, state);
      }
    };
  }
}
