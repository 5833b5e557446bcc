package org.polyvisor.internal.connect;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.internal.settings.ApiSettings;

/**
 * The driver connections of this process, each shared by the connections with the same URI and
 * identity and counted. The last one out closes it. One that is not alive any more is not shared
 * further; its users keep it until they close.
 *
 * <p>The lock guards the map and the counts and is never held while a driver is called: one opens,
 * others of the same identity wait for it with their own deadlines. Whoever waits for an opening
 * that fails tries for itself.
 */
final class SharedSessions {
  private static final SharedSessions ALL = new SharedSessions();

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Object, Lease> leases = new HashMap<>();

  /** A driver connection that is being opened, is open, or could not be. Guarded by the lock. */
  static final class Lease {
    private final Target target;
    private final CountDownLatch decided = new CountDownLatch(1);
    private int users = 1;
    private @Nullable Session session;

    private Lease(Target target) {
      this.target = target;
    }
  }

  static SharedSessions all() {
    return ALL;
  }

  /** A lease for this target; {@link #release} it when done. */
  Lease acquire(Target target) {
    Duration deadline = target.api().get(ApiSettings.CALL_DEADLINE);
    long end = System.nanoTime() + deadline.toNanos();
    while (true) {
      Lease mine = new Lease(target);
      Lease other = enter(mine);
      if (other == null) {
        return open(mine);
      }
      await(other, end);
      if (join(other)) {
        if (aliveOrReleased(other, end, deadline)) {
          return other;
        }
        retire(other);
        release(other, deadline);
      }
    }
  }

  /** The session of an open lease. */
  Session session(Lease lease) {
    lock.lock();
    try {
      if (lease.session == null) {
        throw new IllegalStateException("not open: " + lease.target.uri().withoutQuery());
      }
      return lease.session;
    } finally {
      lock.unlock();
    }
  }

  /** Gives a lease back; closes the driver connection if nobody else has it. */
  void release(Lease lease, Duration deadline) {
    boolean last;
    lock.lock();
    try {
      last = --lease.users == 0;
      if (last) {
        leases.remove(lease.target.identity(), lease);
      }
    } finally {
      lock.unlock();
    }
    if (last) {
      Opener.close(session(lease), deadline);
    }
  }

  private void retire(Lease lease) {
    lock.lock();
    try {
      leases.remove(lease.target.identity(), lease);
    } finally {
      lock.unlock();
    }
  }

  /** Enters the lease; or answers the one that is there. */
  private @Nullable Lease enter(Lease mine) {
    lock.lock();
    try {
      return leases.putIfAbsent(mine.target.identity(), mine);
    } finally {
      lock.unlock();
    }
  }

  /** One more user, if the lease is open and has not been given back by all. */
  private boolean join(Lease lease) {
    lock.lock();
    try {
      boolean open = lease.session != null && lease.users > 0;
      if (open) {
        lease.users++;
      }
      return open;
    } finally {
      lock.unlock();
    }
  }

  private Lease open(Lease mine) {
    Session session = null;
    try {
      session = Opener.open(mine.target);
      return mine;
    } finally {
      decide(mine, session);
    }
  }

  private void decide(Lease mine, @Nullable Session session) {
    lock.lock();
    try {
      mine.session = session;
      if (session == null) {
        leases.remove(mine.target.identity(), mine);
      }
    } finally {
      lock.unlock();
      mine.decided.countDown();
    }
  }

  private static void await(Lease other, long end) {
    String what = "opening " + other.target.uri().withoutQuery();
    try {
      if (!other.decided.await(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
        throw VirtException.of(
            ErrorCode.OPERATION_TIMEOUT,
            ErrorDomain.NONE,
            what + ": another opening of it is still under way");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw VirtException.of(
          ErrorCode.OPERATION_ABORTED, ErrorDomain.NONE, what + ": the caller was interrupted");
    }
  }

  /**
   * Whether it is alive; where that cannot be found out, the lease is given back and that thrown.
   */
  private boolean aliveOrReleased(Lease lease, long end, Duration deadline) {
    try {
      return alive(lease, end);
    } catch (RuntimeException | Error e) {
      release(lease, deadline);
      throw e;
    }
  }

  private boolean alive(Lease lease, long end) {
    Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
    return Opener.alive(session(lease), left);
  }
}
