package org.polyvisor.driver.support;

import org.polyvisor.annotation.API;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.Outcome;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Operation;

/**
 * Errors about domains, in the same words from each driver. The parameter {@code own} is the
 * driver's own error domain.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DomainErrors {
  private DomainErrors() {}

  /** The domain is not there (any more). */
  public static VirtException noSuchDomain(ErrorDomain own, DomainRef domain) {
    return VirtException.of(ErrorCode.NO_DOMAIN, own, "no domain " + text(domain)).about(domain);
  }

  /** No domain answers to the key. */
  public static VirtException noSuchDomain(ErrorDomain own, DomainKey key) {
    return VirtException.of(ErrorCode.NO_DOMAIN, own, "no domain with " + key);
  }

  /** The domain's state does not fit the operation. */
  public static VirtException invalid(
      ErrorDomain raisedBy, DomainRef domain, Operation operation, DomainState state) {
    return invalid(raisedBy, domain, operation + ": it is " + state);
  }

  /** Something about the domain does not fit, in words that follow its name and a colon. */
  public static VirtException invalid(ErrorDomain raisedBy, DomainRef domain, String why) {
    return VirtException.of(
            ErrorCode.OPERATION_INVALID, raisedBy, "domain '" + domain.name() + "': " + why)
        .about(domain);
  }

  /** The operation needs an active domain. */
  public static VirtException notActive(DomainRef domain, Operation operation) {
    return invalid(ErrorDomain.DOMAIN, domain, operation + ": it is not running");
  }

  /** Name and UUID of a new definition belong to different domains. */
  public static VirtException clash(DomainRef existing, String message) {
    return VirtException.of(ErrorCode.OPERATION_FAILED, ErrorDomain.DOMAIN, message)
        .about(existing)
        .leaving(Outcome.NOTHING_CHANGED);
  }

  private static String text(DomainRef domain) {
    return "'" + domain.name() + "' with UUID " + domain.uuid();
  }
}
