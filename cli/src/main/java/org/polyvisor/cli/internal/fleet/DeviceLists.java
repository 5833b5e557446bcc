package org.polyvisor.cli.internal.fleet;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.polyvisor.Domain;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsRow;

/**
 * The devices of guests whose counters have just come: where they are stored is nice to know, and
 * not worth a wait. After one guest that does not tell at once, no further one is asked. For one
 * thread.
 */
public final class DeviceLists {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final System.Logger LOG = System.getLogger(DeviceLists.class.getName());

  private final Map<DomainRef, Domain> guests;
  private final Duration patience;
  private boolean slow;

  /** None of these was asked yet; each may take a second, or this long if that is shorter. */
  public DeviceLists(List<Domain> guests, Duration deadline) {
    this.guests = guests.stream().collect(Collectors.toMap(Domain::ref, Function.identity()));
    this.patience = deadline.compareTo(PATIENCE) < 0 ? deadline : PATIENCE;
  }

  /** The devices of the guest whose row this is; empty if they are not to be had. */
  public List<BlockDevice> of(StatisticsRow row) {
    Domain guest = guests.get(row.domain());
    boolean has = row.get(StatisticsGroup.BLOCK).filter(blocks -> !blocks.isEmpty()).isPresent();
    return slow || guest == null || !has ? List.of() : ask(guest);
  }

  private List<BlockDevice> ask(Domain guest) {
    try {
      return guest.within(patience).blockDevices();
    } catch (VirtException e) {
      LOG.log(Level.DEBUG, () -> "no devices of '" + guest.name() + "': " + e.getMessage());
      slow = e instanceof OperationTimeoutException;
      return List.of();
    }
  }
}
