package org.polyvisor.error;

import org.polyvisor.annotation.API;

/**
 * No storage pool answers to the name or UUID asked for ({@link ErrorCode#NO_STORAGE_POOL}).
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class NoSuchStoragePoolException extends VirtException {
  private static final long serialVersionUID = 1L;

  NoSuchStoragePoolException(ErrorCode code, ErrorDomain domain, String message) {
    super(code, domain, message, Outcome.NOTHING_CHANGED, true);
  }
}
