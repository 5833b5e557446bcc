package org.polyvisor.driver.qemu.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.qemu.internal.guest.Candidate;
import org.polyvisor.driver.qemu.internal.guest.Guest;
import org.polyvisor.driver.qemu.internal.guest.Life;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.LifecycleEventDetail;
import tools.jackson.databind.JsonNode;

/**
 * The guest at a monitor, if there is one, and what is told of it. It outlives a link that broke:
 * the same process at the next link is the same guest.
 *
 * <p>Changes are guarded by the monitor's lock; what is posted here, the monitor delivers once it
 * holds none.
 */
final class Attachment {
  private final Surroundings around;
  private final MonitorPath path;
  private volatile @Nullable Guest guest;
  private volatile Life life = new Life();

  Attachment(Surroundings around, MonitorPath path) {
    this.around = around;
    this.path = path;
  }

  Optional<Guest> guest() {
    return Optional.ofNullable(guest);
  }

  /** A new link begins; what is heard over it belongs to whoever turns out to be there. */
  void begin() {
    life = new Life();
  }

  /** What was heard since. */
  Life life() {
    return life;
  }

  /**
   * Takes in who is there.
   *
   * @param late whether the connection was open before, so that it is news
   * @throws org.polyvisor.error.DomainExistsException if it is a twin of another guest
   */
  void take(Candidate candidate, boolean late) {
    Guest before = guest;
    if (before != null && before.identity().equals(candidate.identity())) {
      before.reattach(candidate);
      return;
    }
    depart();
    Guest admitted = around.guests().admit(candidate);
    guest = admitted;
    if (late) {
      post(admitted, LifecycleEventDetail.STARTED_BOOTED);
    }
  }

  void hear(String event, JsonNode data) {
    Optional<LifecycleEventDetail> detail = life.heard(event, data);
    Guest about = guest;
    if (about != null) {
      detail.ifPresent(told -> post(about, told));
      if (event.equals("RESET")) {
        around
            .events()
            .post(DomainEvent.of(EventKind.REBOOT, about.ref(), around.clock().instant()));
      }
    }
  }

  /** The guest has ended, if there was one. */
  void depart() {
    Guest leaving = guest;
    guest = null;
    if (leaving != null) {
      LifecycleEventDetail how = leaving.life().stopped();
      String word = "its QEMU at " + path + " has ended (" + how + ")";
      if (around.guests().remove(leaving, word)) {
        post(leaving, how);
        leaving.gone().complete(null);
      }
    }
  }

  private void post(Guest about, LifecycleEventDetail detail) {
    around.events().post(DomainEvent.lifecycle(about.ref(), detail, around.clock().instant()));
  }
}
