package org.polyvisor.driver.parallels.jna.internal;

import java.util.UUID;

/** UUIDs as the library writes them, in braces; what is none is all zeros. */
final class Uuids {
  private static final UUID NONE = new UUID(0, 0);
  private static final int DIGITS = 32;

  /** Of characters as hexadecimal digits; each event has 32 of them. */
  private static final byte[] VALUES = values();

  private Uuids() {}

  private static byte[] values() {
    byte[] values = new byte[128];
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) Character.digit(i, 16);
    }
    return values;
  }

  /** The text that was written last. */
  static UUID parse(Scratch text) {
    Digits digits = new Digits();
    for (int i = 0; i < text.needed() && text.at(i) != 0; i++) {
      digits.add((char) text.at(i));
    }
    return digits.uuid();
  }

  static UUID parse(String text) {
    Digits digits = new Digits();
    text.chars().forEach(character -> digits.add((char) character));
    return digits.uuid();
  }

  /** As the library looks for it. */
  static String braced(UUID uuid) {
    return "{" + uuid + "}";
  }

  private static final class Digits {
    private long high;
    private long low;
    private int count;

    private void add(char character) {
      int digit = character < VALUES.length ? VALUES[character] : -1;
      if (digit >= 0) {
        high = high << 4 | low >>> 60;
        low = low << 4 | digit;
        count++;
      }
    }

    private UUID uuid() {
      return count == DIGITS ? new UUID(high, low) : NONE;
    }
  }
}
