package org.polyvisor.conformance.mutants;

import java.nio.channels.Selector;
import java.util.Optional;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.spi.Exchange;

/** An exchange that is as another one; mutants change one of its methods. */
class Reader implements Exchange<BlockStatistics> {
  private final Exchange<BlockStatistics> real;

  Reader(Exchange<BlockStatistics> real) {
    this.real = real;
  }

  @Override
  public Selector selector() {
    return real.selector();
  }

  @Override
  public Optional<BlockStatistics> poll() {
    return real.poll().map(this::answered);
  }

  /** The answer, as it is. */
  BlockStatistics answered(BlockStatistics read) {
    return read;
  }

  @Override
  public void leave() {
    real.leave();
  }
}
