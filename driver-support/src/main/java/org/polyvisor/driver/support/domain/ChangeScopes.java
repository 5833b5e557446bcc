package org.polyvisor.driver.support.domain;

import java.util.EnumSet;
import java.util.Set;
import org.polyvisor.annotation.API;
import org.polyvisor.driver.support.DomainErrors;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;

/**
 * What a change is about, once it is known what there is.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ChangeScopes {
  private ChangeScopes() {}

  /**
   * Refuses both for what is read of one.
   *
   * @param given as the app named them
   * @throws org.polyvisor.error.InvalidArgumentException if it named both
   */
  public static void refuseBoth(Operation operation, Set<ChangeScope> given) {
    if (given.size() > 1) {
      String message = operation + ": live and config: right is one, or none";
      throw VirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.DOMAIN, message);
    }
  }

  /**
   * The scopes that are meant, one or both.
   *
   * @param given as the app named them; empty for the running domain while there is one, else the
   *     definition
   * @throws org.polyvisor.error.OperationInvalidException if there is nothing of that kind
   */
  public static Set<ChangeScope> of(
      DomainRef domain, DomainLife life, Operation operation, Set<ChangeScope> given) {
    if (given.isEmpty()) {
      return EnumSet.of(life.active() ? ChangeScope.LIVE : ChangeScope.CONFIG);
    }
    if (given.contains(ChangeScope.LIVE) && !life.active()) {
      throw DomainErrors.notActive(domain, operation);
    }
    if (given.contains(ChangeScope.CONFIG) && !life.persistent()) {
      throw DomainErrors.invalid(
          ErrorDomain.DOMAIN, domain, operation + ": it is transient, without a definition");
    }
    return EnumSet.copyOf(given);
  }
}
