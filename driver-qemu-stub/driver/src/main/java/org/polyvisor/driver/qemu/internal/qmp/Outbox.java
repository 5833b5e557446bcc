package org.polyvisor.driver.qemu.internal.qmp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What the socket did not take yet. As long as the commands without an answer are bounded, so is
 * it. Its owner guards it.
 */
final class Outbox {
  private final Deque<ByteBuffer> waiting = new ArrayDeque<>();

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  void add(byte[] message) {
    waiting.add(ByteBuffer.wrap(message));
  }

  /** Writes what the channel takes; whether all is written. */
  boolean flush(WritableByteChannel channel) throws IOException {
    for (ByteBuffer first = waiting.peek(); first != null; first = waiting.peek()) {
      channel.write(first);
      if (first.hasRemaining()) {
        return false;
      }
      waiting.remove();
    }
    return true;
  }
}
