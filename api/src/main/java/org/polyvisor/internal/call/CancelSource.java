package org.polyvisor.internal.call;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.polyvisor.error.VirtException;

/**
 * Calls that can be given up together. Once it was used, calls that come later are given up at
 * once.
 *
 * <p>Guarantees, for any interleaving of {@link #add} and {@link #abandonAll}, that no call is
 * missed: a call is entered before the reason is looked at, the reason is set before the calls are.
 */
public final class CancelSource {
  private final Set<PendingCall<?>> calls = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable Supplier<VirtException>> reason = new AtomicReference<>();

  /** Enters a call; it is given up here and now if the source was used already. */
  public void add(PendingCall<?> call) {
    calls.add(call);
    Supplier<VirtException> used = reason.get();
    if (used != null) {
      call.abandon(used);
    }
  }

  /** The call is over. */
  public void remove(PendingCall<?> call) {
    calls.remove(call);
  }

  /** Gives up all calls that are under way, and those that will come. */
  public void abandonAll(Supplier<VirtException> why) {
    reason.compareAndSet(null, why);
    calls.forEach(call -> call.abandon(why));
  }

  /** Whether it was used. */
  public boolean isUsed() {
    return reason.get() != null;
  }

  /** How many calls are under way. */
  public int size() {
    return calls.size();
  }
}
