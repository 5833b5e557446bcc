package org.polyvisor.model;

import java.util.List;
import org.polyvisor.annotation.API;
import org.polyvisor.spi.internal.InternPool;

/**
 * A counter of a network interface, keyed by libvirt's name. Received is what the guest received.
 * An open set, interned.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class InterfaceCounter implements StatisticsCounter {
  private static final InternPool<String, InterfaceCounter> POOL =
      new InternPool<>(key -> new InterfaceCounter(key, key));

  /** Bytes received. */
  public static final InterfaceCounter RECEIVED_BYTES = declare("rx_bytes", "receivedBytes");

  /** Packets received, a count. */
  public static final InterfaceCounter RECEIVED_PACKETS = declare("rx_packets", "receivedPackets");

  /** Packets received with an error, a count. */
  public static final InterfaceCounter RECEIVE_ERRORS = declare("rx_errs", "receiveErrors");

  /** Packets received and dropped, a count. */
  public static final InterfaceCounter RECEIVE_DROPS = declare("rx_drop", "receiveDrops");

  /** Bytes sent. */
  public static final InterfaceCounter TRANSMITTED_BYTES = declare("tx_bytes", "transmittedBytes");

  /** Packets sent, a count. */
  public static final InterfaceCounter TRANSMITTED_PACKETS =
      declare("tx_packets", "transmittedPackets");

  /** Packets not sent for an error, a count. */
  public static final InterfaceCounter TRANSMIT_ERRORS = declare("tx_errs", "transmitErrors");

  /** Packets dropped instead of sent, a count. */
  public static final InterfaceCounter TRANSMIT_DROPS = declare("tx_drop", "transmitDrops");

  private static final List<InterfaceCounter> KNOWN =
      List.of(
          RECEIVED_BYTES,
          RECEIVED_PACKETS,
          RECEIVE_ERRORS,
          RECEIVE_DROPS,
          TRANSMITTED_BYTES,
          TRANSMITTED_PACKETS,
          TRANSMIT_ERRORS,
          TRANSMIT_DROPS);

  private final String key;
  private final String name;

  private InterfaceCounter(String key, String name) {
    this.key = key;
    this.name = name;
  }

  private static InterfaceCounter declare(String key, String name) {
    return POOL.declare(key, new InterfaceCounter(key, name));
  }

  /** The counter with libvirt's name, known or not. */
  public static InterfaceCounter of(String key) {
    return POOL.get(key);
  }

  /** Those with a constant here, in the order in which virsh prints them. */
  public static List<InterfaceCounter> known() {
    return KNOWN;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String shortName() {
    return key;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
