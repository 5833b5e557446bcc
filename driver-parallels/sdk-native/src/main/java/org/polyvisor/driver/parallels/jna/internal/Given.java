package org.polyvisor.driver.parallels.jna.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a session gave out and has not got back, jobs and VMs: given back with its end. What comes
 * to be after that is given back by whoever adds it, inside the call that brought it: so the end of
 * the library, which waits for calls, finds nothing. Safe for any thread.
 */
final class Given {
  private final CallGate gate;
  private final Set<Item> items = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  Given(CallGate gate) {
    this.gate = gate;
  }

  /** What holds a handle. */
  interface Item {
    /** Gives it back, once. */
    void free();
  }

  CallGate gate() {
    return gate;
  }

  void add(Item item) {
    items.add(item);
    if (closed) {
      item.free();
    }
  }

  void remove(Item item) {
    items.remove(item);
  }

  void close() {
    closed = true;
    gate.tryRun(() -> items.forEach(Item::free));
  }
}
