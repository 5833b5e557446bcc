package org.polyvisor.driver.qemu.internal;

import java.time.Clock;
import org.polyvisor.driver.qemu.internal.guest.Guests;
import org.polyvisor.driver.qemu.internal.qmp.QmpLoop;
import org.polyvisor.driver.support.event.EventHub;
import org.polyvisor.model.Ticker;
import org.polyvisor.spi.OpenRequest;
import org.polyvisor.spi.Scheduler;

/** What the parts of one connection share. */
record Surroundings(
    QmpLoop loop, Guests guests, EventHub events, Scheduler scheduler, Ticker ticker, Clock clock) {
  static Surroundings of(OpenRequest request, QmpLoop loop) {
    return new Surroundings(
        loop, new Guests(), new EventHub(), request.scheduler(), request.ticker(), request.clock());
  }
}
