package org.polyvisor.driver.parallels.internal.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.polyvisor.driver.parallels.internal.statistics.Layout;
import org.polyvisor.driver.parallels.sdk.SdkAdapter;

/**
 * The network adapters of a domain, and those that were left out because the SDK's word on them
 * cannot be true. An adapter is called {@code net} and its index, by which its counters go.
 * Immutable.
 */
public final class Adapters {
  private final List<SdkAdapter> all;
  private final List<String> leftOut;

  private Adapters(List<SdkAdapter> all, List<String> leftOut) {
    this.all = List.copyOf(all);
    this.leftOut = List.copyOf(leftOut);
  }

  static Adapters of(List<SdkAdapter> adapters) {
    List<SdkAdapter> kept = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (SdkAdapter adapter : adapters) {
      if (adapter.index() < 0) {
        leftOut.add("network adapter " + adapter.mac() + ": it has no index");
      } else if (!taken.add(adapter.index())) {
        leftOut.add("network adapter " + adapter.mac() + ": another has its index already");
      } else {
        kept.add(adapter);
      }
    }
    return new Adapters(kept, leftOut);
  }

  /** What this one is called. */
  static String target(SdkAdapter adapter) {
    return "net" + adapter.index();
  }

  /** Where their counters are. */
  List<Layout.Adapter> laid() {
    return all.stream()
        .map(one -> new Layout.Adapter(target(one), "net.nic" + one.index() + "."))
        .toList();
  }

  List<SdkAdapter> all() {
    return all;
  }

  List<String> leftOut() {
    return leftOut;
  }
}
