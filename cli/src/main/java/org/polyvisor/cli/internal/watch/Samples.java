package org.polyvisor.cli.internal.watch;

import org.polyvisor.cli.internal.fleet.DeviceAnswer;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.text.Views;

/** A sample as JSON. */
public final class Samples {
  private Samples() {}

  /** Domain, device, and counters or an error. */
  public static Fields json(DeviceAnswer answer) {
    Fields fields = Views.domain(answer.domain());
    if (answer.error().isEmpty() || !answer.device().isEmpty()) {
      fields.put("device", answer.device());
    }
    answer.statistics().ifPresent(statistics -> fields.putAll(Views.statistics(statistics)));
    answer.error().ifPresent(error -> fields.putAll(Views.error(error)));
    return fields;
  }
}
