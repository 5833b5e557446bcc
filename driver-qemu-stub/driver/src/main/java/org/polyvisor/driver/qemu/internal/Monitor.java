package org.polyvisor.driver.qemu.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.qemu.internal.guest.Candidate;
import org.polyvisor.driver.qemu.internal.guest.Guest;
import org.polyvisor.driver.qemu.internal.guest.Introduction;
import org.polyvisor.driver.qemu.internal.guest.Life;
import org.polyvisor.driver.qemu.internal.qmp.QmpFailure;
import org.polyvisor.driver.qemu.internal.qmp.QmpLink;
import org.polyvisor.driver.qemu.internal.qmp.QmpListener;
import org.polyvisor.driver.qemu.monitor.MonitorStatus;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.spi.Registration;
import tools.jackson.databind.JsonNode;

/**
 * One monitor, for as long as the connection is open: connects, finds out who is there, tells what
 * it hears, and tries again when the link is gone. It has at most one link and one guest.
 *
 * <p>Nothing here waits; the lock is held for moments only.
 */
final class Monitor implements QmpListener {
  private static final System.Logger LOG = System.getLogger("org.polyvisor.driver.qemu");

  private final ReentrantLock lock = new ReentrantLock();
  private final CountDownLatch settled = new CountDownLatch(1);
  private final Backoff backoff = new Backoff();
  private final Surroundings around;
  private final Doors doors;
  private final MonitorPath path;
  private final int index;
  private volatile @Nullable Guest guest;
  private volatile @Nullable Problem problem;
  private volatile Life life = new Life();
  private @Nullable QmpLink link;
  private volatile @Nullable Registration retry;
  private volatile boolean closed;

  Monitor(Surroundings around, Doors doors, MonitorPath path, int index) {
    this.around = around;
    this.doors = doors;
    this.path = path;
    this.index = index;
  }

  int index() {
    return index;
  }

  MonitorPath path() {
    return path;
  }

  /** Opens once it is known for the first time whether somebody is there. */
  CountDownLatch settled() {
    return settled;
  }

  Optional<Problem> problem() {
    return Optional.ofNullable(problem);
  }

  boolean attached() {
    return guest != null;
  }

  MonitorStatus status() {
    return new MonitorStatus(
        path.given(), Optional.ofNullable(guest).map(Guest::ref), problem().map(Problem::message));
  }

  /** Whoever waited for the first answer has given up. */
  void silent() {
    if (settled.getCount() > 0) {
      fail(Diagnosis.silent(path.given()));
    }
  }

  void connect() {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      Diagnosis.check(path.given());
      if (guest == null) {
        life = new Life();
      }
      link = around.loop().connect(path.given(), this);
    } catch (IOException e) {
      unreachable(Diagnosis.of(path.given(), e));
    } finally {
      lock.unlock();
    }
    tell();
  }

  private void unreachable(Problem why) {
    Guest lost = guest;
    if (lost != null && why.nobody()) {
      depart(lost);
    }
    fail(why);
    again();
  }

  private void fail(Problem why) {
    fail(why, why.nobody() && path.found() ? Level.DEBUG : Level.WARNING);
  }

  private void fail(Problem why, Level level) {
    Problem before = problem;
    problem = why;
    if (before == null || !before.message().equals(why.message())) {
      LOG.log(level, why.message());
    }
    settled.countDown();
  }

  private void again() {
    if (!closed) {
      retry = around.scheduler().after(backoff.next(), this::connect);
    }
  }

  @Override
  public void ready(QmpLink over, JsonNode greeting) {
    Introduction.of(over, path.canonical(), greeting)
        .thenAccept(
            identity -> {
              doors.arrive(this, new Candidate(path.given(), over, life, identity));
              settled.countDown();
            })
        .exceptionally(failure -> unknown(over, failure));
  }

  private @Nullable Void unknown(QmpLink over, Throwable failure) {
    Throwable why = failure.getCause() == null ? failure : failure.getCause();
    fail(Diagnosis.said(path.given(), "does not say who it is: " + why.getMessage()));
    over.close();
    return null;
  }

  /** Makes a domain of who is there; a twin is left alone until its elder is gone. */
  void admit(Candidate candidate, boolean late) {
    try {
      take(candidate, late);
    } catch (VirtException e) {
      fail(Problem.of(e.code(), String.valueOf(e.getMessage())));
      candidate.link().close();
    }
  }

  private void take(Candidate candidate, boolean late) {
    lock.lock();
    try {
      if (link != candidate.link()) {
        return; // it has gone meanwhile
      }
      Guest before = guest;
      if (before != null && before.identity().equals(candidate.identity())) {
        before.reattach(candidate.link());
      } else {
        replace(before, candidate, late);
      }
      backoff.reset();
      problem = null;
    } finally {
      lock.unlock();
    }
  }

  private void replace(@Nullable Guest before, Candidate candidate, boolean late) {
    if (before != null) {
      depart(before);
      life = new Life();
    }
    Guest admitted = around.guests().admit(candidate);
    guest = admitted;
    if (late) {
      post(admitted, LifecycleEventDetail.STARTED_BOOTED);
    }
  }

  @Override
  public void event(String name, JsonNode data) {
    Optional<LifecycleEventDetail> detail = life.heard(name, data);
    Guest about = guest;
    if (about != null) {
      detail.ifPresent(told -> post(about, told));
      if (name.equals("RESET")) {
        around
            .events()
            .post(DomainEvent.of(EventKind.REBOOT, about.ref(), around.clock().instant()));
      }
      around.events().deliver();
    }
  }

  private void post(Guest about, LifecycleEventDetail detail) {
    around.events().post(DomainEvent.lifecycle(about.ref(), detail, around.clock().instant()));
  }

  @Override
  public void ended(QmpLink over, QmpFailure why) {
    lock.lock();
    try {
      if (link == null || link == over) {
        link = null;
        lost(why);
      }
    } finally {
      lock.unlock();
    }
    tell();
  }

  private void lost(QmpFailure why) {
    Guest about = guest;
    boolean ended = why.kind() == QmpFailure.Kind.ENDED;
    if (about != null && ended) {
      depart(about);
    }
    if (why.kind() != QmpFailure.Kind.CLOSED) {
      // That a guest has ended is told by its event, that a stranger talks nonsense only here.
      Level level = about != null && ended ? Level.DEBUG : Level.WARNING;
      fail(Diagnosis.said(path.given(), String.valueOf(why.getMessage())), level);
    }
    again();
  }

  private void depart(Guest leaving) {
    guest = null;
    LifecycleEventDetail how = leaving.life().stopped();
    String word = "its QEMU at " + path + " has ended (" + how + ")";
    if (around.guests().remove(leaving, word)) {
      post(leaving, how);
      leaving.gone().complete(null);
    }
  }

  /** Brings to the listeners what was posted meanwhile; without the lock, which one could want. */
  void tell() {
    around.events().deliver();
  }

  /** Tries no more; the link is the loop's to close. Without the lock: it may come from a sink. */
  void close() {
    closed = true;
    Registration timer = retry;
    if (timer != null) {
      timer.close();
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
