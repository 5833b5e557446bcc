package org.polyvisor.model;

import org.polyvisor.annotation.API;

/**
 * What a change of a domain is about. Where no scope is named, it is the running domain while there
 * is one, else the definition.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum ChangeScope {
  /** The running domain, until it stops. */
  LIVE,
  /** The persistent definition, from the next start on. */
  CONFIG
}
