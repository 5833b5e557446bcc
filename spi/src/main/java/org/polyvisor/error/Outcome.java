package org.polyvisor.error;

import org.polyvisor.annotation.API;

/**
 * What a failed operation left behind.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Outcome {
  /** The state is as it was before the call. */
  NOTHING_CHANGED,
  /** The operation may have taken effect, in whole or in part: look before trying again. */
  UNKNOWN
}
