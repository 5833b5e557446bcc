package org.polyvisor.cli.internal.watch;

import java.util.Collection;
import java.util.Optional;
import org.polyvisor.cli.internal.fleet.DeviceAnswer;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.StatisticsChange;

/** Shows what is watched. */
interface View {
  /** A sample has come. */
  void sample(DeviceAnswer answer, Optional<StatisticsChange<BlockCounter>> change);

  /** All samples that came in time are there. */
  void frame(Collection<Series> all);
}
