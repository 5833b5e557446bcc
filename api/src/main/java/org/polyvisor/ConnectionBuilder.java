package org.polyvisor;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polyvisor.annotation.API;
import org.polyvisor.internal.auth.Prompt;
import org.polyvisor.internal.auth.Who;
import org.polyvisor.internal.call.Durations;
import org.polyvisor.internal.connect.Handle;
import org.polyvisor.internal.connect.OpenPlan;
import org.polyvisor.internal.connect.Selector;
import org.polyvisor.spi.Credentials;

/**
 * Collects what a connection is to be like. For one thread; may open more than once.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ConnectionBuilder {
  private final Map<String, List<String>> settings = new LinkedHashMap<>();
  private @Nullable String uri;
  private @Nullable Credentials credentials;
  private @Nullable Prompt prompt;
  private @Nullable ClassLoader loader;
  private boolean readOnly;

  ConnectionBuilder() {}

  /** Where to connect; if it is not given, see {@link Polyvisor#open()}. */
  public ConnectionBuilder uri(String value) {
    uri = Objects.requireNonNull(value, "uri");
    return this;
  }

  /**
   * Refuses everything that changes something, with {@link org.polyvisor.error.ReadOnlyException}.
   */
  public ConnectionBuilder readOnly() {
    readOnly = true;
    return this;
  }

  /**
   * Sets a setting by its full name, as {@code driver.parallels.sdk}; checked when opening.
   *
   * @param values one; several for a key that takes them
   */
  public ConnectionBuilder set(String name, String... values) {
    settings.put(Objects.requireNonNull(name, "name"), List.of(values));
    return this;
  }

  /**
   * The deadline of opening and of each call that says nothing else.
   *
   * @param value more than 0
   */
  public ConnectionBuilder deadline(Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException("deadline " + value + ": must be more than 0");
    }
    String millis = Math.max(1, Durations.bounded(value).toMillis()) + "ms";
    return set("call.deadline", millis).set("statistics.deadline", millis);
  }

  /**
   * Who asks. The array is copied and never printed. Without it, and for a URI with a host, the
   * file that the setting {@code authfile} names is looked at, or the user's, or the system's.
   */
  public ConnectionBuilder credentials(String user, char[] secret) {
    credentials = Credentials.of(user, secret);
    return this;
  }

  /** Whom to ask for what {@link #credentials(String, char[])} and files of credentials lack. */
  public ConnectionBuilder credentials(CredentialsPrompt value) {
    prompt = new Prompt(value::user, value::secret);
    return this;
  }

  /** Where the drivers are, if not where this class is or the thread's context loader looks. */
  public ConnectionBuilder drivers(ClassLoader value) {
    loader = Objects.requireNonNull(value, "loader");
    return this;
  }

  /**
   * Opens the connection.
   *
   * @throws org.polyvisor.error.VirtException as {@link Polyvisor#open(String)}
   */
  public Connection open() {
    OpenPlan plan =
        new OpenPlan(
            Optional.ofNullable(uri),
            readOnly,
            Map.copyOf(settings),
            new Who(Optional.ofNullable(credentials), Optional.ofNullable(prompt)),
            Optional.ofNullable(loader));
    Handle handle = Handle.open(Selector.select(plan));
    return new Connection(new CallOptions(handle, Optional.empty(), Optional.empty()));
  }
}
