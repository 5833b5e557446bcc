package org.polyvisor.driver.parallels.simulator;

import org.polyvisor.annotation.API;

/**
 * The kinds of jobs.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum JobKind {
  /** Logs in. */
  LOGIN,
  /** Lists VMs. */
  LIST,
  /** Looks a VM up. */
  LOOKUP,
  /** Reads about the host. */
  HOST,
  /** Subscribes to statistics. */
  SUBSCRIBE,
  /** Ends a subscription. */
  UNSUBSCRIBE,
  /** Reads statistics once. */
  PERF_STATS,
  /** Reads a state. */
  STATE,
  /** Changes a state. */
  CHANGE
}
