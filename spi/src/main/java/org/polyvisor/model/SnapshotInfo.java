package org.polyvisor.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polyvisor.annotation.API;

/**
 * What is known of a snapshot. Immutable.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SnapshotInfo {
  private final String name;
  private final DomainState state;
  private final boolean current;
  private final @Nullable Instant createdAt;
  private final @Nullable String parent;
  private final @Nullable String description;

  private SnapshotInfo(Builder builder) {
    name = builder.name;
    state = builder.state;
    current = builder.current;
    createdAt = builder.createdAt;
    parent = builder.parent;
    description = builder.description;
  }

  /**
   * Begins with what each has.
   *
   * @param name its name, one of its kind within the domain
   * @param state the domain's state that it holds
   */
  public static Builder of(String name, DomainState state) {
    return new Builder(name, state);
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** The domain's state when it was taken. */
  public DomainState state() {
    return state;
  }

  /** Whether it is the one that the next is a child of. */
  public boolean current() {
    return current;
  }

  /** When it was taken. */
  public Optional<Instant> createdAt() {
    return Optional.ofNullable(createdAt);
  }

  /** The name of the one that it is a child of. */
  public Optional<String> parent() {
    return Optional.ofNullable(parent);
  }

  /** What somebody said of it. */
  public Optional<String> description() {
    return Optional.ofNullable(description);
  }

  @Override
  public String toString() {
    return "snapshot '" + name + "' (" + state + ")";
  }

  /**
   * Collects what is known. For one thread.
   *
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public static final class Builder {
    private final String name;
    private final DomainState state;
    private boolean current;
    private @Nullable Instant createdAt;
    private @Nullable String parent;
    private @Nullable String description;

    private Builder(String name, DomainState state) {
      this.name = Objects.requireNonNull(name, "name");
      this.state = Objects.requireNonNull(state, "state");
    }

    /** Whether it is the one that the next is a child of. */
    public Builder current(boolean value) {
      current = value;
      return this;
    }

    /** When it was taken. */
    public Builder createdAt(Instant value) {
      createdAt = value;
      return this;
    }

    /** The one that it is a child of. */
    public Builder parent(String value) {
      parent = value;
      return this;
    }

    /** What somebody said of it. */
    public Builder description(String value) {
      description = value;
      return this;
    }

    /** The finished value. */
    public SnapshotInfo build() {
      return new SnapshotInfo(this);
    }
  }
}
