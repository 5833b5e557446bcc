package org.polyvisor.driver.parallels.simulator;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.polyvisor.driver.parallels.sdk.SdkVm;

/** A reference, counted in the ledger until it is closed. */
final class SimulatedVm implements SdkVm {
  private final UUID uuid;
  private final Ledger ledger;
  private final AtomicBoolean closed = new AtomicBoolean();

  SimulatedVm(UUID uuid, Ledger ledger) {
    this.uuid = uuid;
    this.ledger = ledger;
    ledger.vm(1);
  }

  @Override
  public UUID uuid() {
    return uuid;
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      ledger.vm(-1);
    }
  }
}
