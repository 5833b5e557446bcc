package org.polyvisor.driver.test.internal;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.support.xml.ResourceDefinition;

/**
 * The networks and storage pools of a host: made when first asked for, since most users of the host
 * that is built in want domains alone. Safe for any thread.
 */
final class HostResources {
  private final ReentrantLock lock = new ReentrantLock();
  private boolean builtIn;
  private @Nullable TestResources networks;
  private @Nullable TestResources pools;

  /** Those that are built in are there from the first look on. */
  void builtIn() {
    builtIn = true;
  }

  TestResources networks() {
    lock.lock();
    try {
      TestResources made = networks == null ? made(ResourceKind.NETWORK) : networks;
      networks = made;
      return made;
    } finally {
      lock.unlock();
    }
  }

  TestResources pools() {
    lock.lock();
    try {
      TestResources made = pools == null ? made(ResourceKind.POOL) : pools;
      pools = made;
      return made;
    } finally {
      lock.unlock();
    }
  }

  private TestResources made(ResourceKind kind) {
    TestResources made = new TestResources(kind);
    if (builtIn) {
      addActive(made, ResourceDefinition.of(BuiltInResources.of(kind), kind.root()));
    }
    return made;
  }

  /** Adds one as a host begins: defined and active. */
  static void addActive(TestResources all, ResourceDefinition definition) {
    all.create(all.define(definition));
  }
}
