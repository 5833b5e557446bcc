package org.polyvisor.driver.qemu.internal;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.qemu.internal.guest.Candidate;
import org.polyvisor.driver.qemu.internal.guest.Guest;
import org.polyvisor.driver.qemu.internal.guest.Life;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainRef;
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
    if (before == null || before.isIntroduced()) {
      depart();
    } else {
      depart("the QEMU at " + path + " is domain '" + candidate.identity().name() + "'");
    }
    Guest admitted = around.guests().admit(candidate);
    guest = admitted;
    if (late) {
      post(admitted, LifecycleEventDetail.STARTED_BOOTED);
    }
  }

  void hear(String event, JsonNode data) {
    Optional<LifecycleEventDetail> detail = life.heard(event, data);
    Guest about = guest;
    if (about != null && about.isIntroduced()) {
      detail.ifPresent(told -> post(about, told));
      if (event.equals("RESET")) {
        around
            .events()
            .post(DomainEvent.of(EventKind.REBOOT, about.ref(), around.clock().instant()));
      }
    }
  }

  /**
   * Somebody is there who does not say who it is: a domain, so that it can be seen, of which
   * nothing can be had. No event tells of its coming and going. Does nothing if a guest is there.
   *
   * @param why what is wrong, asked at each question
   */
  void takeUnknown(Function<DomainRef, VirtException> why) {
    if (guest == null) {
      guest = around.guests().admitUnknown(path.given(), path.canonical(), why);
    }
  }

  /** The guest has ended, if there was one. */
  void depart() {
    depart("its QEMU at " + path + " has ended");
  }

  private void depart(String word) {
    Guest leaving = guest;
    guest = null;
    if (leaving == null) {
      return;
    }
    LifecycleEventDetail how = leaving.life().stopped();
    if (!leaving.isIntroduced()) {
      around.guests().remove(leaving, word);
    } else if (around.guests().remove(leaving, word + " (" + how + ")")) {
      tell(DomainRef.of(leaving.ref().uuid(), leaving.ref().name()), how);
      leaving.gone().complete(null);
    }
  }

  private void post(Guest about, LifecycleEventDetail detail) {
    tell(about.ref(), detail);
  }

  private void tell(DomainRef about, LifecycleEventDetail detail) {
    around.events().post(DomainEvent.lifecycle(about, detail, around.clock().instant()));
  }
}
