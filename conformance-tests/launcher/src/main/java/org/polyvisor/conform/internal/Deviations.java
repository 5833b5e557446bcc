package org.polyvisor.conform.internal;

import java.util.List;
import org.polyvisor.conformance.setup.Deviation;

/** Reads {@code ID=REASON=LINK}. */
final class Deviations {
  private Deviations() {}

  static List<Deviation> read(List<String> given) {
    return Declared.read("--deviation", given).stream()
        .map(one -> new Deviation(one.known(one.head()), one.reason(), one.link(), ""))
        .toList();
  }
}
