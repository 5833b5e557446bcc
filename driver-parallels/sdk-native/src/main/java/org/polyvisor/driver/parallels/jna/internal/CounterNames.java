package org.polyvisor.driver.parallels.jna.internal;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of counters, encoded once; guests with the same ones share them. For the library's thread
 * of one session.
 */
final class CounterNames {
  /** More than that are not kept: such a server makes names up. */
  private static final int MOST = 20_000;

  private static final List<String> WANTED =
      List.of("devices.", "net.nic", "guest.vcpu", "guest.ram.");

  private final boolean everything;
  private final Map<List<String>, Known> known = new HashMap<>();
  private final Map<String, ByteBuffer> encoded = new HashMap<>();

  CounterNames(boolean everything) {
    this.everything = everything;
  }

  /** Whether those without a number are wanted, too, as 0. */
  boolean isEverything() {
    return everything;
  }

  /** Whether a driver has a use for it. */
  boolean wants(String name) {
    return everything || WANTED.stream().anyMatch(name::startsWith);
  }

  Known known(List<String> names) {
    if (encoded.size() > MOST) {
      known.clear();
      encoded.clear();
    }
    return known.computeIfAbsent(List.copyOf(names), this::encode);
  }

  private Known encode(List<String> names) {
    List<ByteBuffer> buffers =
        names.stream().map(name -> encoded.computeIfAbsent(name, CounterNames::bytes)).toList();
    long[] addresses =
        buffers.stream()
            .mapToLong(buffer -> Pointer.nativeValue(Native.getDirectBufferPointer(buffer)))
            .toArray();
    return new Known(names.toArray(String[]::new), addresses, buffers);
  }

  private static ByteBuffer bytes(String name) {
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocateDirect(utf8.length + 1).put(utf8).put((byte) 0);
  }

  /**
   * Names in the order of an event.
   *
   * @param names as text
   * @param addresses of their encoded form
   * @param buffers keep that alive
   */
  // The arrays are shared on purpose; nobody here changes them.
  record Known(String[] names, long[] addresses, List<ByteBuffer> buffers) {}
}
