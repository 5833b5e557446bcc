package org.polyvisor.driver.qemu.internal;

import java.nio.channels.Selector;
import java.util.Optional;
import java.util.function.Function;
import org.polyvisor.driver.qemu.internal.guest.Guest;
import org.polyvisor.driver.qemu.internal.qmp.QmpCommand;
import org.polyvisor.driver.qemu.internal.qmp.QmpExchange;
import org.polyvisor.driver.qemu.internal.qmp.QmpFailure;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.spi.Exchange;
import tools.jackson.databind.JsonNode;

/** A reading of counters whose caller reads the answer from the socket himself. */
final class CounterExchange implements Exchange<BlockStatistics> {
  private final Guest guest;
  private final QmpCommand command;
  private final QmpExchange sent;
  private final Function<JsonNode, BlockStatistics> reading;

  CounterExchange(
      Guest guest,
      QmpCommand command,
      QmpExchange sent,
      Function<JsonNode, BlockStatistics> reading) {
    this.guest = guest;
    this.command = command;
    this.sent = sent;
    this.reading = reading;
  }

  @Override
  public Selector selector() {
    return sent.selector();
  }

  @Override
  public Optional<BlockStatistics> poll() {
    try {
      return sent.poll().map(answer -> reading.apply(guest.list(answer, command)));
    } catch (QmpFailure e) {
      throw guest.failure(e, command);
    }
  }

  @Override
  public void leave() {
    sent.leave();
  }
}
