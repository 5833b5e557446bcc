package org.polyvisor.driver.support.xml;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address of IPv4 or IPv6 as numbers; names are none, and nobody is asked for them. Immutable.
 *
 * @param bits 32 or 128
 */
record IpAddress(BigInteger value, int bits) {
  static final int V4 = 32;
  static final int V6 = 128;

  private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern DOTTED = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
  private static final Pattern COLONS = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  static Optional<IpAddress> parse(String text) {
    boolean six = COLONS.matcher(text).matches();
    if (!six && !DOTTED.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      // What has but digits and colons is never looked up.
      byte[] bytes = InetAddress.getByName(text).getAddress();
      return Optional.of(new IpAddress(new BigInteger(1, bytes), six ? V6 : V4));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  boolean isV6() {
    return bits == V6;
  }

  /** How many bits a mask has, if it is ones and then zeros. */
  Optional<Integer> asPrefix() {
    BigInteger all = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
    BigInteger zeros = all.subtract(value);
    boolean mask = zeros.and(zeros.add(BigInteger.ONE)).signum() == 0;
    return mask ? Optional.of(bits - zeros.bitLength()) : Optional.empty();
  }

  /** As it was before there were masks, and what is usual with IPv6. */
  int usualPrefix() {
    if (isV6()) {
      return 64;
    }
    int first = value.shiftRight(24).intValue();
    return first < 128 ? 8 : first < 192 ? 16 : 24;
  }

  boolean isIn(IpAddress other, int prefix) {
    int host = bits - prefix;
    return bits == other.bits && value.shiftRight(host).equals(other.value.shiftRight(host));
  }

  /** Whether its host part is all zeros, so that it is the network. */
  boolean isNetwork(int prefix) {
    return value.getLowestSetBit() >= bits - prefix || value.signum() == 0;
  }

  /** Whether its host part is all ones, so that it is everybody. */
  boolean isBroadcast(int prefix) {
    return value.add(BigInteger.ONE).getLowestSetBit() >= bits - prefix;
  }
}
