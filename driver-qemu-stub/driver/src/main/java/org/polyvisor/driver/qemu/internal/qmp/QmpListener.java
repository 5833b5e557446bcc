package org.polyvisor.driver.qemu.internal.qmp;

import tools.jackson.databind.JsonNode;

/**
 * Hears what a monitor says of itself, in the order in which it was said, in the thread of the
 * {@link QmpLoop} (or of whoever closes the link); must return at once.
 */
public interface QmpListener {
  /** The monitor takes commands from now on. */
  void ready(QmpLink link, JsonNode greeting);

  /** QEMU tells of an event; may come before {@link #ready}. */
  void event(String name, JsonNode data);

  /** No answer and no event will come any more. Once, and last. */
  void ended(QmpLink link, QmpFailure why);
}
