package org.polyvisor.driver.support.event;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.Event;

/**
 * Something to deliver: an event or the end.
 *
 * @param number grows with each post
 * @param event empty for the end
 * @param reason why it ends; empty for an event
 */
record Posted(long number, @Nullable Event event, @Nullable Supplier<VirtException> reason) {
  static Posted event(long number, Event event) {
    return new Posted(number, event, null);
  }

  static Posted end(Supplier<VirtException> reason) {
    return new Posted(Long.MAX_VALUE, null, reason);
  }
}
