package org.polyvisor.driver.qemu.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.qemu.internal.guest.Candidate;
import org.polyvisor.driver.qemu.internal.guest.Guest;
import org.polyvisor.driver.qemu.internal.guest.Introduction;
import org.polyvisor.driver.qemu.internal.qmp.QmpFailure;
import org.polyvisor.driver.qemu.internal.qmp.QmpLink;
import org.polyvisor.driver.qemu.internal.qmp.QmpListener;
import org.polyvisor.driver.qemu.monitor.MonitorStatus;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;
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
  private final Backoff backoff = new Backoff();
  private final Surroundings around;
  private final Doors doors;
  private final MonitorPath path;
  private final int index;
  private final Attachment attachment;
  private volatile @Nullable Problem problem;
  private volatile CountDownLatch settled = new CountDownLatch(1);
  private volatile @Nullable QmpLink link;
  private final AtomicLong attempt = new AtomicLong();
  private volatile @Nullable Registration retry;
  private volatile boolean closed;

  Monitor(Surroundings around, Doors doors, MonitorPath path, int index) {
    this.around = around;
    this.doors = doors;
    this.path = path;
    this.index = index;
    attachment = new Attachment(around, path);
  }

  int index() {
    return index;
  }

  MonitorPath path() {
    return path;
  }

  /** Opens once it is known whether somebody is there, of the latest attempt. */
  CountDownLatch settled() {
    return settled;
  }

  Optional<Problem> problem() {
    return Optional.ofNullable(problem);
  }

  /** Whether a guest is there that has said who it is. */
  boolean attached() {
    return attachment.guest().map(Guest::isIntroduced).orElse(false);
  }

  /**
   * Whether somebody is there who says nothing, or nothing yet; who talks nonsense is not meant.
   */
  boolean stuck() {
    return !attached()
        && problem().filter(why -> why.code() == ErrorCode.OPERATION_TIMEOUT).isPresent();
  }

  MonitorStatus status() {
    return new MonitorStatus(
        path.given(), attachment.guest().map(Guest::ref), problem().map(Problem::message));
  }

  /** Whoever waited for the first answer has given up. */
  void silent() {
    lock.lock();
    try {
      QmpLink over = link;
      if (settled.getCount() > 0) {
        if (over != null) {
          attachment.takeUnknown(this::unknownGuest);
        }
        fail(Diagnosis.silent(path.given(), over != null && over.greeted()));
      }
    } finally {
      lock.unlock();
    }
  }

  /** The answer to every question about somebody who does not say who it is. */
  private VirtException unknownGuest(DomainRef ref) {
    Problem why = problem().orElseGet(() -> Diagnosis.silent(path.given(), false));
    boolean late = why.code() == ErrorCode.OPERATION_TIMEOUT;
    return VirtException.of(
        late ? why.code() : ErrorCode.INTERNAL_ERROR,
        ErrorDomain.QEMU,
        "domain '" + ref.name() + "': " + why.message());
  }

  /** Does not wait for the next attempt where nobody was: somebody may have come. */
  void hurry() {
    if (problem().map(Problem::nobody).orElse(false)) {
      attempt.incrementAndGet();
      connect();
    }
  }

  void connect() {
    lock.lock();
    try {
      if (closed || link != null) {
        return;
      }
      Diagnosis.check(path.given());
      attachment.begin();
      settled = new CountDownLatch(1);
      link = around.loop().connect(path.given(), this);
    } catch (IOException e) {
      unreachable(Diagnosis.of(path.given(), e));
    } finally {
      lock.unlock();
    }
    tell();
  }

  private void unreachable(Problem why) {
    if (why.nobody()) {
      attachment.depart();
    }
    if (why.code() == ErrorCode.OPERATION_TIMEOUT) {
      attachment.takeUnknown(this::unknownGuest);
    }
    fail(why);
    again();
  }

  /** What is told as a domain that fails need not be told again. */
  private void fail(Problem why) {
    boolean told = why.nobody() && path.found() || why.code() == ErrorCode.OPERATION_TIMEOUT;
    fail(why, told ? Level.DEBUG : Level.WARNING);
  }

  private void fail(Problem why, Level level) {
    Problem before = problem;
    problem = why;
    if (before == null || !before.message().equals(why.message())) {
      LOG.log(level, why.message());
    }
    settled.countDown();
  }

  /** Plans the next attempt; one that was planned before does nothing any more. */
  private void again() {
    if (!closed) {
      long mine = attempt.incrementAndGet();
      retry = around.scheduler().after(backoff.next(), () -> connect(mine));
    }
  }

  private void connect(long planned) {
    if (planned == attempt.get()) {
      connect();
    }
  }

  @Override
  public void ready(QmpLink over, JsonNode greeting) {
    Introduction.of(over, path.canonical(), greeting, attachment.life())
        .thenAccept(
            identity -> {
              doors.arrive(this, new Candidate(path.given(), over, attachment.life(), identity));
              settled.countDown();
            })
        .exceptionally(failure -> unknown(over, failure));
  }

  private @Nullable Void unknown(QmpLink over, Throwable failure) {
    Throwable why = failure.getCause() == null ? failure : failure.getCause();
    nonsense("does not say who it is: " + why.getMessage());
    over.close();
    return null;
  }

  private void nonsense(String what) {
    lock.lock();
    try {
      attachment.takeUnknown(this::unknownGuest);
      fail(Diagnosis.said(path.given(), what), attached() ? Level.WARNING : Level.DEBUG);
    } finally {
      lock.unlock();
    }
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
      attachment.take(candidate, late);
      backoff.reset();
      problem = null;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void event(String name, JsonNode data) {
    attachment.hear(name, data);
    tell();
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
    boolean ended = why.kind() == QmpFailure.Kind.ENDED;
    // That a guest has ended is told by its event, that a stranger talks nonsense only here.
    Level level = ended && attached() ? Level.DEBUG : Level.WARNING;
    if (ended) {
      attachment.depart();
    }
    if (why.kind() == QmpFailure.Kind.NONSENSE) {
      nonsense(String.valueOf(why.getMessage()));
    } else if (why.kind() != QmpFailure.Kind.CLOSED) {
      fail(Diagnosis.said(path.given(), String.valueOf(why.getMessage())), level);
    }
    again();
  }

  /** Brings to the listeners what was posted meanwhile; without the lock, which one could want. */
  void tell() {
    around.events().deliver();
  }

  /** Its socket is there no more, and no guest ever was. */
  void forget() {
    close();
    lock.lock();
    try {
      attachment.depart();
    } finally {
      lock.unlock();
    }
    QmpLink over = link;
    if (over != null) {
      over.close();
    }
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
