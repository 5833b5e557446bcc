package org.polyvisor.driver.parallels.jna.internal;

import org.polyvisor.driver.parallels.sdk.SdkException;

/** What became of a job that has just been issued. */
final class JobFate {
  private JobFate() {}

  /** Whether it has failed before it went to the server, so that no handler hears of it. */
  static boolean isUnsent(long job) {
    try {
      return Numbers.get("PrlJob_GetStatus", Prl::PrlJob_GetStatus, job)
              == PrlConstants.PJS_FINISHED
          && Numbers.get("PrlJob_IsRequestWasSent", Prl::PrlJob_IsRequestWasSent, job) == 0;
    } catch (SdkException e) {
      return false;
    }
  }

  /** Why; a job that failed and says success has no reason. */
  static int code(long job) {
    int code = Numbers.get("PrlJob_GetRetCode", Prl::PrlJob_GetRetCode, job);
    return code < 0 ? code : PrlConstants.PRL_ERR_INVALID_ARG;
  }
}
