package org.polyvisor.error;

import org.polyvisor.annotation.API;

/**
 * No domain answers to the name, UUID or id asked for ({@link ErrorCode#NO_DOMAIN}).
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class NoSuchDomainException extends VirtException {
  private static final long serialVersionUID = 1L;

  NoSuchDomainException(ErrorCode code, ErrorDomain domain, String message) {
    super(code, domain, message, Outcome.NOTHING_CHANGED, true);
  }
}
