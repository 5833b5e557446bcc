package org.polyvisor.model;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polyvisor.annotation.API;
import org.polyvisor.error.VirtException;

/**
 * What became of one group of one domain: a value, or an error; beside an error the last good
 * value, where the caller admits one. Immutable.
 *
 * @param <V> the type of the value
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class GroupResult<V> {
  private final @Nullable V value;
  private final @Nullable VirtException error;
  private final Duration age;
  private final Duration cost;

  private GroupResult(
      @Nullable V value, @Nullable VirtException error, Duration age, Duration cost) {
    this.value = value;
    this.error = error;
    this.age = age;
    this.cost = cost;
  }

  /**
   * A value.
   *
   * @param cost how long it took to read
   */
  public static <V> GroupResult<V> of(V value, Duration cost) {
    return new GroupResult<>(value, null, Duration.ZERO, cost);
  }

  /**
   * An error.
   *
   * @param age since when the domain has not answered; 0 for an error that it answered with
   * @param cost how long this reader waited for it
   */
  public static <V> GroupResult<V> failed(VirtException error, Duration age, Duration cost) {
    return new GroupResult<>(null, error, age, cost);
  }

  /** The same error, with the last good value beside it. */
  public GroupResult<V> withLast(V last) {
    return new GroupResult<>(last, error, age, cost);
  }

  /** The value; beside an error, the last good one, if there is one and the caller admits it. */
  public Optional<V> value() {
    return Optional.ofNullable(value);
  }

  /** Why there is no fresh value. */
  public Optional<VirtException> error() {
    return Optional.ofNullable(error);
  }

  /** For an error, since when the domain has not answered; else 0. A value carries its own time. */
  public Duration age() {
    return age;
  }

  /** How long the reader waited for it. */
  public Duration cost() {
    return cost;
  }

  @Override
  public String toString() {
    return error == null ? String.valueOf(value) : "error: " + error.getMessage();
  }
}
