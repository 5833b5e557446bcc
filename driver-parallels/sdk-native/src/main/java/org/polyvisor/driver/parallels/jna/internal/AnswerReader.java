package org.polyvisor.driver.parallels.jna.internal;

import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkParameters;

/** Reads how a finished job ended. For the library's thread. */
final class AnswerReader {
  private final EventReader events;

  AnswerReader(EventReader events) {
    this.events = events;
  }

  /** Whether answers of this operation are taken in the handler. */
  static boolean takes(int operation) {
    switch (operation) {
      case PrlConstants.PJOC_VM_SUBSCRIBE_PERFSTATS:
      case PrlConstants.PJOC_VM_UNSUBSCRIBE_PERFSTATS:
      case PrlConstants.PJOC_VM_GET_PERFSTATS:
      case PrlConstants.PJOC_VM_GET_STATE:
        return true;
      default:
        return isChange(operation);
    }
  }

  private static boolean isChange(int operation) {
    switch (operation) {
      case PrlConstants.PJOC_VM_START_EX:
      case PrlConstants.PJOC_VM_STOP:
      case PrlConstants.PJOC_VM_PAUSE:
      case PrlConstants.PJOC_VM_RESUME:
      case PrlConstants.PJOC_VM_SUSPEND:
      case PrlConstants.PJOC_VM_DROP_SUSPENDED_STATE:
      case PrlConstants.PJOC_VM_RESTART:
      case PrlConstants.PJOC_VM_RESET:
        return true;
      default:
        return false;
    }
  }

  SdkAnswer read(long job, int operation) {
    try {
      int code = Numbers.get("PrlJob_GetRetCode", Prl::PrlJob_GetRetCode, job);
      return code < 0 ? SdkAnswer.failed(Details.of(job, code)) : success(job, operation);
    } catch (SdkException e) {
      return SdkAnswer.failed(e.error());
    }
  }

  private SdkAnswer success(long job, int operation) {
    switch (operation) {
      case PrlConstants.PJOC_VM_GET_PERFSTATS:
        return SdkAnswer.ok(statistics(job));
      case PrlConstants.PJOC_VM_GET_STATE:
        return SdkAnswer.ok(state(job));
      default:
        return SdkAnswer.ok();
    }
  }

  private SdkParameters statistics(long job) {
    try (Handle result = JobResults.result(job);
        Handle event = JobResults.parameter(result, 0)) {
      return events.statistics(event.value(), events.issuer(event.value()));
    }
  }

  private static SdkParameters state(long job) {
    try (Handle result = JobResults.result(job);
        Handle info = JobResults.parameter(result, 0)) {
      int state = Numbers.get("PrlVmInfo_GetState", Prl::PrlVmInfo_GetState, info.value());
      return SdkParameters.of(
          new String[] {SdkEvent.STATE_PARAMETER}, new long[] {Integer.toUnsignedLong(state)});
    }
  }
}
