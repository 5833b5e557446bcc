package org.polyvisor.driver.parallels.sdk;

import org.polyvisor.annotation.API;

/**
 * The jobs of performance statistics, always for all counters. Each answers its number at once; the
 * rest is said to {@link SdkSession.Handler}. Numbers are never used again within a session.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SdkStatistics {
  /**
   * Asks for an event with statistics at each cycle of the server. Asking again replaces, it does
   * not nest. The first event may come before the answer.
   *
   * @throws SdkException if no job could be made
   */
  long subscribe(SdkVm vm);

  /**
   * Ends that; a success also where there was nothing to end. No event of the subscription is
   * delivered after the answer.
   *
   * @throws SdkException if no job could be made
   */
  long unsubscribe(SdkVm vm);

  /**
   * Reads once. The answer has the parameters that an event would have.
   *
   * @throws SdkException if no job could be made
   */
  long perfStats(SdkVm vm);
}
