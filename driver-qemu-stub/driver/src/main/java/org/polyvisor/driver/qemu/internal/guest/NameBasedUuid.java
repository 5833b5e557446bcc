package org.polyvisor.driver.qemu.internal.guest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs of version 5 from a monitor's path, for a QEMU that was started without one. */
final class NameBasedUuid {
  /** The namespace of these names: {@code qemu:///attach} in RFC 4122's namespace of URLs. */
  private static final UUID MONITORS =
      of(UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8"), "qemu:///attach");

  private static final long VERSION_MASK = 0xf000L;
  private static final long VERSION = 0x5000L;
  private static final long VARIANT_MASK = 0xc000000000000000L;
  private static final long VARIANT = 0x8000000000000000L;

  private NameBasedUuid() {}

  static UUID ofMonitor(String path) {
    return of(MONITORS, path);
  }

  static UUID of(UUID space, String name) {
    MessageDigest digest = sha1();
    digest.update(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(space.getMostSignificantBits())
            .putLong(space.getLeastSignificantBits())
            .flip());
    ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
    return new UUID(
        hash.getLong() & ~VERSION_MASK | VERSION, hash.getLong() & ~VARIANT_MASK | VARIANT);
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}
