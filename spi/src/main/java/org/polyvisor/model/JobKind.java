package org.polyvisor.model;

import org.polyvisor.annotation.API;
import org.polyvisor.spi.internal.InternPool;

/**
 * What a domain is busy with, numbered as libvirt's {@code virDomainJobType}. An open set: unknown
 * numbers survive. Interned, so compare by {@code ==}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class JobKind {
  private static final InternPool<Integer, JobKind> POOL =
      new InternPool<>(number -> new JobKind(number, "UNKNOWN(" + number + ")"));

  /** None. */
  public static final JobKind NONE = declare(0, "NONE");

  /** One whose amount of work is known. */
  public static final JobKind BOUNDED = declare(1, "BOUNDED");

  /** One whose amount of work is not known. */
  public static final JobKind UNBOUNDED = declare(2, "UNBOUNDED");

  /** One that is done. */
  public static final JobKind COMPLETED = declare(3, "COMPLETED");

  /** One that failed. */
  public static final JobKind FAILED = declare(4, "FAILED");

  /** One that was cancelled. */
  public static final JobKind CANCELLED = declare(5, "CANCELLED");

  private final int number;
  private final String name;

  private JobKind(int number, String name) {
    this.number = number;
    this.name = name;
  }

  private static JobKind declare(int number, String name) {
    return POOL.declare(number, new JobKind(number, name));
  }

  /** The one with libvirt's number, known or not. */
  public static JobKind of(int number) {
    return POOL.get(number);
  }

  /** libvirt's number. */
  public int number() {
    return number;
  }

  /** The name, in capitals; {@code UNKNOWN(42)} for a number that is not known. */
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
