package org.polyvisor.driver.support.domain;

import org.polyvisor.annotation.API;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.Outcome;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;

/**
 * The action is refused and nothing changes.
 *
 * @param code the kind of error
 * @param byDriver whether the driver raises it, else the checks that all drivers share
 * @param why completes the sentence "the domain ..."
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record LifecycleRefusal(ErrorCode code, boolean byDriver, String why)
    implements LifecycleOutcome {
  /** A state that does not fit, as the checks that all drivers share say it. */
  public static LifecycleRefusal shared(String why) {
    return new LifecycleRefusal(ErrorCode.OPERATION_INVALID, false, why);
  }

  /** A state that does not fit, as the driver says it. */
  public static LifecycleRefusal byDriver(String why) {
    return new LifecycleRefusal(ErrorCode.OPERATION_INVALID, true, why);
  }

  /**
   * The exception for it.
   *
   * @param own the driver's own error domain
   */
  public VirtException exception(ErrorDomain own, LifecycleAction action, DomainRef domain) {
    ErrorDomain raisedBy = byDriver ? own : ErrorDomain.DOMAIN;
    return VirtException.of(code, raisedBy, action + ": domain '" + domain.name() + "' " + why)
        .about(domain)
        .leaving(Outcome.NOTHING_CHANGED);
  }
}
