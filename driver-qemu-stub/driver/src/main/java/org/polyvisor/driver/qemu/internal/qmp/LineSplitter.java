package org.polyvisor.driver.qemu.internal.qmp;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a stream of bytes into lines of at most so many bytes, however the bytes come in. What it
 * keeps of an unfinished line grows with what has arrived, never to the limit ahead of it.
 *
 * <p>For one thread.
 */
final class LineSplitter {
  private static final int SMALL = 8192;

  private final int limit;
  private byte[] held = new byte[SMALL];
  private int length;

  LineSplitter(int limit) {
    this.limit = limit;
  }

  /** Takes bytes up to the end of a line; empty if the bytes end before it does. */
  Optional<byte[]> next(ByteBuffer bytes) throws QmpFailure {
    int begin = bytes.position();
    for (int at = begin; at < bytes.limit(); at++) {
      if (bytes.get(at) == '\n') {
        keep(bytes, at - begin);
        bytes.position(at + 1);
        return Optional.of(take());
      }
    }
    keep(bytes, bytes.remaining());
    return Optional.empty();
  }

  private byte[] take() {
    byte[] line = Arrays.copyOf(held, length);
    length = 0;
    if (held.length > SMALL) {
      held = new byte[SMALL];
    }
    return line;
  }

  private void keep(ByteBuffer bytes, int count) throws QmpFailure {
    if (count > limit - length) {
      throw new QmpFailure(
          QmpFailure.Kind.NONSENSE, "sent a message of more than " + limit + " bytes");
    }
    if (length + count > held.length) {
      held = Arrays.copyOf(held, Math.min(limit, Math.max(length + count, held.length * 2)));
    }
    bytes.get(held, length, count);
    length += count;
  }
}
