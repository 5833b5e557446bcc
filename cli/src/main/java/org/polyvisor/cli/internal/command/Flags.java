package org.polyvisor.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import org.polyvisor.model.LifecycleFlag;

/** Collects the flags that options ask for. For one thread. */
final class Flags {
  private final List<LifecycleFlag> flags = new ArrayList<>();

  static Flags of() {
    return new Flags();
  }

  Flags with(boolean wanted, LifecycleFlag flag) {
    if (wanted) {
      flags.add(flag);
    }
    return this;
  }

  LifecycleFlag[] array() {
    return flags.toArray(LifecycleFlag[]::new);
  }
}
