package org.polyvisor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.polyvisor.annotation.API;

/**
 * Where to connect: {@code driver[+transport]://[user@][host][:port]/path[?name=value&...]}, as
 * libvirt writes it. A type of its own, since {@code java.net.URI} gives no host for {@code
 * qemu+ssh://root@my_host/system} and refuses a space.
 *
 * <p>User, path and query are percent-decoded ({@code +} stays {@code +}); the last {@code @} would
 * end the user, so one within it is written {@code %40}. Equal by text.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ConnectionUri {
  private final String text;
  private final UriParts parts;

  private ConnectionUri(String text, UriParts parts) {
    this.text = text;
    this.parts = parts;
  }

  /**
   * Takes a URI apart.
   *
   * @throws org.polyvisor.error.InvalidArgumentException if it is none; the message says where and
   *     what would be right
   */
  public static ConnectionUri parse(String text) {
    return new ConnectionUri(text, UriParser.parse(text));
  }

  /** The driver's scheme, in lower case, as {@code qemu}. */
  public String driver() {
    return parts.driver();
  }

  /** How a remote host is reached, as {@code ssh}. */
  public Optional<String> transport() {
    return Optional.ofNullable(parts.transport());
  }

  /** The user on the host. */
  public Optional<String> user() {
    return Optional.ofNullable(parts.user());
  }

  /** The host; an IPv6 address stands here without its brackets, with its zone after {@code %}. */
  public Optional<String> host() {
    return Optional.ofNullable(parts.host());
  }

  /** The port, 1 to 65535. */
  public OptionalInt port() {
    return parts.port() == 0 ? OptionalInt.empty() : OptionalInt.of(parts.port());
  }

  /** The path with its slash, as {@code /system}; empty if there is none. */
  public String path() {
    return parts.path();
  }

  /** The parameters in their order; a name given twice has two values. */
  public Map<String, List<String>> query() {
    return parts.query();
  }

  /** The values of one parameter; empty if it is not there. */
  public List<String> parameter(String name) {
    return parts.query().getOrDefault(name, List.of());
  }

  /** The URI as it was given. */
  public String text() {
    return text;
  }

  /** The URI without its query, which may hold secrets: for messages. */
  public String withoutQuery() {
    int mark = text.indexOf('?');
    return mark < 0 ? text : text.substring(0, mark);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConnectionUri && ((ConnectionUri) other).text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** For messages: without what may be secret. For the URI itself see {@link #text}. */
  @Override
  public String toString() {
    String plain = withoutQuery();
    return plain.length() == text.length() ? text : plain + "?...";
  }

  static Map<String, List<String>> frozen(Map<String, List<String>> query) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    query.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    return Collections.unmodifiableMap(copy);
  }
}
