package org.polyvisor.error;

import org.polyvisor.annotation.API;

/**
 * A domain with this identity is there already ({@link ErrorCode#DOM_EXIST}).
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DomainExistsException extends VirtException {
  private static final long serialVersionUID = 1L;

  DomainExistsException(ErrorCode code, ErrorDomain domain, String message) {
    super(code, domain, message, Outcome.NOTHING_CHANGED, true);
  }
}
