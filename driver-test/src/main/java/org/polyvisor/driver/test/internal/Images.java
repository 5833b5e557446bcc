package org.polyvisor.driver.test.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.polyvisor.model.BlockInfo;

/** The sizes of a simulated host's disk images, by path. Safe for any thread. */
final class Images {
  private static final long TEBIBYTE = 1L << 40;

  private final Map<String, Long> sizes = new ConcurrentHashMap<>();

  /** An image that nobody has resized has 1 TiB, all of it there. */
  BlockInfo info(String image) {
    long size = sizes.getOrDefault(image, TEBIBYTE);
    return BlockInfo.of().capacityBytes(size).allocationBytes(size).physicalBytes(size).build();
  }

  void resize(String image, long bytes) {
    sizes.put(image, bytes);
  }
}
