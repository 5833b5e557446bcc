package org.polyvisor.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polyvisor.annotation.API;

/**
 * Something that happened to a domain.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DomainEvent implements Event {
  private final EventKind kind;
  private final DomainRef domain;
  private final Instant at;
  private final @Nullable LifecycleEventDetail detail;
  private final @Nullable String device;

  private DomainEvent(
      EventKind kind,
      DomainRef domain,
      Instant at,
      @Nullable LifecycleEventDetail detail,
      @Nullable String device) {
    this.kind = kind;
    this.domain = domain;
    this.at = at;
    this.detail = detail;
    this.device = device;
  }

  /** An event of {@link EventKind#LIFECYCLE}; the detail says its type. */
  public static DomainEvent lifecycle(DomainRef domain, LifecycleEventDetail detail, Instant at) {
    return new DomainEvent(EventKind.LIFECYCLE, domain, at, detail, null);
  }

  /** An event of another kind. */
  public static DomainEvent of(EventKind kind, DomainRef domain, Instant at) {
    return new DomainEvent(kind, domain, at, null, null);
  }

  /** An event of another kind about one of its devices. */
  public static DomainEvent ofDevice(EventKind kind, DomainRef domain, String device, Instant at) {
    return new DomainEvent(kind, domain, at, null, Objects.requireNonNull(device, "device"));
  }

  @Override
  public EventKind kind() {
    return kind;
  }

  @Override
  public Instant at() {
    return at;
  }

  /**
   * The domain, as it was seen then: one that has {@code STARTED} with its id, one that has {@code
   * STOPPED} without any.
   */
  public DomainRef domain() {
    return domain;
  }

  /** What happened in its life; empty for other kinds. */
  public Optional<LifecycleEventType> type() {
    return detail().map(LifecycleEventDetail::type);
  }

  /** How it happened; empty for other kinds. */
  public Optional<LifecycleEventDetail> detail() {
    return Optional.ofNullable(detail);
  }

  /**
   * The device that it is about: its alias, or as its hypervisor calls it else, as {@code vda};
   * empty where it is about no device, or the driver does not know which.
   */
  public Optional<String> device() {
    return Optional.ofNullable(device);
  }

  @Override
  public String toString() {
    return kind
        + " of "
        + domain
        + (device == null ? "" : " device " + device)
        + (detail == null ? "" : ": " + detail.type() + " " + detail)
        + " at "
        + at;
  }
}
