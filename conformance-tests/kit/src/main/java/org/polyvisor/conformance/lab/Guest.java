package org.polyvisor.conformance.lab;

import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;

/**
 * A domain that the requirement may do with as it likes. Safe for any thread.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Guest {
  private final Opened opened;
  private final DomainRef ref;

  Guest(Opened opened, DomainRef ref) {
    this.opened = opened;
    this.ref = ref;
  }

  /** Its identity as of now, id included. */
  public DomainRef ref() {
    return info().domain();
  }

  /** Its identity as it was made; equal to {@link #ref()} forever. */
  public DomainRef identity() {
    return ref;
  }

  /** What is known of it now. */
  public DomainInfo info() {
    return opened.info(ref);
  }

  /** Calls an operation on it. */
  public void run(Operation operation) {
    opened.run(operation, ref);
  }

  @Override
  public String toString() {
    return "domain " + ref;
  }
}
