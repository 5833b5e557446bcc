package org.polyvisor.model;

import org.polyvisor.annotation.API;

/**
 * What to do when the hypervisor gives nothing new in time.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum WhenTooOld {
  /** Fail, naming the cause. */
  FAIL,
  /** Hand out the last values of this run of the domain, with their age. */
  SERVE
}
