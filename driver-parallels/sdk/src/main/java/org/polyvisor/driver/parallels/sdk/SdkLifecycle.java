package org.polyvisor.driver.parallels.sdk;

import org.polyvisor.annotation.API;

/**
 * Reads and changes the run state. As with {@link SdkStatistics}, each job answers its number at
 * once and its result comes to {@link SdkSession.Handler}: so a state that was read is in one order
 * with the events that tell of changes, and when a change is answered its events have been
 * delivered.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SdkLifecycle {
  /**
   * Reads the state; the answer has it as the parameter {@link SdkEvent#STATE_PARAMETER}.
   *
   * @throws SdkException if no job could be made
   */
  long state(SdkVm vm);

  /**
   * Changes the state.
   *
   * @throws SdkException if no job could be made
   */
  long change(SdkVm vm, SdkChange change);
}
