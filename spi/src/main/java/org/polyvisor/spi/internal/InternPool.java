package org.polyvisor.spi.internal;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Keeps one instance for each key of an open set of constants, so that they can be compared by
 * identity. Keys that no one declared are made on demand and not kept once the pool is full: a peer
 * that invents names cannot fill the memory.
 *
 * <p>Safe for any thread.
 */
public final class InternPool<K, V> {
  private static final int MAXIMUM = 4096;

  private final ConcurrentMap<K, V> known = new ConcurrentHashMap<>();
  private final Function<K, V> unknown;

  /** A pool that makes what it does not know by {@code unknown}. */
  public InternPool(Function<K, V> unknown) {
    this.unknown = unknown;
  }

  /** Adds a constant while its class is being initialised; returns it. */
  public V declare(K key, V value) {
    known.put(key, value);
    return value;
  }

  /** The one for this key, made if need be. */
  public V get(K key) {
    V found = known.get(key);
    if (found != null) {
      return found;
    }
    return known.size() < MAXIMUM ? known.computeIfAbsent(key, unknown) : unknown.apply(key);
  }
}
