package org.polyvisor.error;

import java.util.OptionalInt;
import org.polyvisor.annotation.API;
import org.polyvisor.spi.internal.InternPool;

/**
 * Who raised an error, as libvirt's {@code virErrorDomain} (without {@code VIR_FROM_}). An open
 * set: a third-party driver has its own by {@link #named}, unknown numbers survive. Instances are
 * interned, so compare by {@code ==}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ErrorDomain {
  private static final InternPool<Integer, ErrorDomain> BY_NUMBER =
      new InternPool<>(number -> new ErrorDomain(number, "DOMAIN_" + number));
  private static final InternPool<String, ErrorDomain> BY_NAME =
      new InternPool<>(name -> new ErrorDomain(-1, name));

  /** libvirt's number 0. */
  public static final ErrorDomain NONE = declare(0, "NONE");

  /** libvirt's number 6. */
  public static final ErrorDomain DOM = declare(6, "DOM");

  /** libvirt's number 7. */
  public static final ErrorDomain RPC = declare(7, "RPC");

  /** Settings. */
  public static final ErrorDomain CONF = declare(9, "CONF");

  /** The QEMU driver. */
  public static final ErrorDomain QEMU = declare(10, "QEMU");

  /** The test driver. */
  public static final ErrorDomain TEST = declare(12, "TEST");

  /** libvirt's number 13. */
  public static final ErrorDomain REMOTE = declare(13, "REMOTE");

  /** libvirt's number 18. */
  public static final ErrorDomain STORAGE = declare(18, "STORAGE");

  /** libvirt's number 19. */
  public static final ErrorDomain NETWORK = declare(19, "NETWORK");

  /** The checks that all drivers share. */
  public static final ErrorDomain DOMAIN = declare(20, "DOMAIN");

  /** Checks of calls on snapshots that all drivers share. */
  public static final ErrorDomain DOMAIN_SNAPSHOT = declare(35, "DOMAIN_SNAPSHOT");

  /** libvirt's number 5. */
  public static final ErrorDomain XML = declare(5, "XML");

  /** Connection URIs. */
  public static final ErrorDomain URI = declare(45, "URI");

  /** libvirt's number 46. */
  public static final ErrorDomain AUTH = declare(46, "AUTH");

  /** The Parallels driver. */
  public static final ErrorDomain PARALLELS = declare(48, "PARALLELS");

  private final int number;
  private final String name;

  private ErrorDomain(int number, String name) {
    this.number = number;
    this.name = name;
  }

  private static ErrorDomain declare(int number, String name) {
    ErrorDomain domain = new ErrorDomain(number, name);
    BY_NAME.declare(name, domain);
    return BY_NUMBER.declare(number, domain);
  }

  /** The domain with libvirt's number, known or not. */
  public static ErrorDomain of(int number) {
    return BY_NUMBER.get(number);
  }

  /** The domain with this name; one that libvirt does not have carries no number. */
  public static ErrorDomain named(String name) {
    return BY_NAME.get(name);
  }

  /** libvirt's number; empty for a domain of a driver that libvirt does not have. */
  public OptionalInt number() {
    return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** The name, as {@code QEMU}. */
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
