package org.polyvisor.error;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polyvisor.annotation.API;

/**
 * The hypervisor said no, or could not be reached. Made by {@link #of} alone, which picks the
 * subclass from the code, so that class and code cannot disagree.
 *
 * <p>The fluent methods complete an exception before it is thrown, in the thread that made it;
 * afterwards it is only read, by any thread. Exceptions are not serializable: what they point to is
 * of this process.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class VirtException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final Map<ErrorCode, Factory> FACTORIES =
      Map.ofEntries(
          Map.entry(ErrorCode.NO_DOMAIN, NoSuchDomainException::new),
          Map.entry(ErrorCode.NO_NETWORK, NoSuchNetworkException::new),
          Map.entry(ErrorCode.NO_STORAGE_POOL, NoSuchStoragePoolException::new),
          Map.entry(ErrorCode.DOM_EXIST, DomainExistsException::new),
          Map.entry(ErrorCode.OPERATION_INVALID, OperationInvalidException::new),
          Map.entry(ErrorCode.OPERATION_UNSUPPORTED, OperationUnsupportedException::new),
          Map.entry(ErrorCode.NO_SUPPORT, OperationUnsupportedException::new),
          Map.entry(ErrorCode.ARGUMENT_UNSUPPORTED, OperationUnsupportedException::new),
          Map.entry(ErrorCode.CONFIG_UNSUPPORTED, OperationUnsupportedException::new),
          Map.entry(ErrorCode.OPERATION_TIMEOUT, OperationTimeoutException::new),
          Map.entry(ErrorCode.OPERATION_ABORTED, OperationCancelledException::new),
          Map.entry(ErrorCode.INVALID_ARG, InvalidArgumentException::new),
          Map.entry(ErrorCode.CONF_SYNTAX, InvalidArgumentException::new),
          Map.entry(ErrorCode.XML_ERROR, InvalidDefinitionException::new),
          Map.entry(ErrorCode.XML_DETAIL, InvalidDefinitionException::new),
          Map.entry(ErrorCode.XML_INVALID_SCHEMA, InvalidDefinitionException::new),
          Map.entry(ErrorCode.OPERATION_DENIED, ReadOnlyException::new),
          Map.entry(ErrorCode.INVALID_CONN, ConnectionClosedException::new),
          Map.entry(ErrorCode.CONNECTION_LOST, ConnectionLostException::new),
          Map.entry(ErrorCode.NO_CONNECT, ConnectFailedException::new),
          Map.entry(ErrorCode.UNKNOWN_HOST, ConnectFailedException::new),
          Map.entry(ErrorCode.AUTH_FAILED, AuthenticationException::new),
          Map.entry(ErrorCode.AUTH_CANCELLED, AuthenticationException::new),
          Map.entry(ErrorCode.AUTH_UNAVAILABLE, AuthenticationException::new),
          Map.entry(ErrorCode.ACCESS_DENIED, AuthenticationException::new),
          Map.entry(ErrorCode.INTERNAL_ERROR, DriverException::new),
          Map.entry(ErrorCode.SYSTEM_ERROR, DriverException::new));

  private final transient ErrorCode code;
  private final transient ErrorDomain domain;
  private final boolean connectionUsable;
  private Outcome outcome;
  private transient @Nullable ErrorSubject subject;
  private @Nullable String driver;

  VirtException(
      ErrorCode code,
      ErrorDomain domain,
      String message,
      Outcome outcome,
      boolean connectionUsable) {
    super(oneLine(message));
    this.code = code;
    this.domain = domain;
    this.outcome = outcome;
    this.connectionUsable = connectionUsable;
  }

  /**
   * An exception of the class that belongs to the code; a code without a class of its own gives a
   * plain {@code VirtException} with outcome {@link Outcome#UNKNOWN}.
   *
   * @param message names the object, the bad value and what would be right; one line, which is seen
   *     to: control characters within are written as numbers
   */
  public static VirtException of(ErrorCode code, ErrorDomain domain, String message) {
    Factory factory = FACTORIES.get(code);
    return factory == null
        ? new VirtException(code, domain, message, Outcome.UNKNOWN, true)
        : factory.make(code, domain, message);
  }

  /** Names come from apps and hypervisors: what would break the line is written as its code. */
  private static String oneLine(String message) {
    if (message.chars().noneMatch(Character::isISOControl)) {
      return message;
    }
    StringBuilder line = new StringBuilder();
    message
        .chars()
        .forEach(
            c ->
                line.append(
                    Character.isISOControl(c) ? String.format("\\u%04x", c) : (char) c + ""));
    return line.toString();
  }

  /** Says which object it is about. */
  public final VirtException about(ErrorSubject what) {
    subject = what;
    return this;
  }

  /** Says what the failure left behind, where the class's own answer is too careful. */
  public final VirtException leaving(Outcome what) {
    outcome = what;
    return this;
  }

  /** Says which driver it came from; the facade does so. */
  public final VirtException from(String driverName) {
    driver = driverName;
    return this;
  }

  /** Keeps what was caught. May be called once. */
  public final VirtException causedBy(Throwable cause) {
    initCause(cause);
    return this;
  }

  /** What went wrong. */
  public final ErrorCode code() {
    return code;
  }

  /** Who raised it. */
  public final ErrorDomain domain() {
    return domain;
  }

  /** What the failed operation left behind. */
  public final Outcome outcome() {
    return outcome;
  }

  /** Whether further calls on the same connection make sense. */
  public final boolean connectionUsable() {
    return connectionUsable;
  }

  /** The object it is about, if it is about one. */
  public final Optional<ErrorSubject> subject() {
    return Optional.ofNullable(subject);
  }

  /** The name of the driver that it came from. */
  public final Optional<String> driver() {
    return Optional.ofNullable(driver);
  }

  @SuppressWarnings("UnusedMethod") // called by serialization
  private void writeObject(ObjectOutputStream out) throws NotSerializableException {
    throw new NotSerializableException(getClass().getName());
  }

  private interface Factory {
    VirtException make(ErrorCode code, ErrorDomain domain, String message);
  }
}
