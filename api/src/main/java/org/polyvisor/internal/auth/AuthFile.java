package org.polyvisor.internal.auth;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;

/**
 * A file of credentials in libvirt's form: {@code [auth-parallels-HOST]} names with {@code
 * credentials=NAME} a group {@code [credentials-NAME]}, which has {@code username} (or {@code
 * authname}) and {@code password}; the host {@code default} stands for all that are not there.
 * Errors name file and line, and never what stands there. Immutable.
 */
final class AuthFile {
  private final Path path;
  private final Map<String, Map<String, String>> groups = new LinkedHashMap<>();

  private AuthFile(Path path) {
    this.path = path;
  }

  /**
   * What one says of a host.
   *
   * @param user who logs in, if it says so
   * @param password what proves it, if it says so
   */
  record Entry(Optional<String> user, Optional<String> password) {
    @Override
    public String toString() {
      return "an entry of a file of credentials";
    }
  }

  /**
   * Reads one.
   *
   * @throws VirtException if a line is not right
   */
  static AuthFile parse(Path path, String text) {
    AuthFile file = new AuthFile(path);
    String group = "";
    int number = 0;
    for (String line : text.split("\n", -1)) {
      group = file.line(++number, line.strip(), group);
    }
    return file;
  }

  /** Answers the group that the next line belongs to. */
  private String line(int number, String line, String group) {
    if (line.isEmpty() || line.startsWith("#")) {
      return group;
    }
    if (line.startsWith("[") && line.endsWith("]")) {
      String name = line.substring(1, line.length() - 1).strip();
      groups.computeIfAbsent(name, any -> new LinkedHashMap<>());
      return name;
    }
    int equals = line.indexOf('=');
    if (equals < 1) {
      throw wrong(", line " + number + ": is neither [GROUP] nor KEY=VALUE");
    }
    Map<String, String> values = groups.get(group);
    if (values == null) {
      throw wrong(", line " + number + ": stands in no group; [credentials-NAME] begins one");
    }
    values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
    return group;
  }

  /**
   * What it says of a host.
   *
   * @param service the URI's scheme
   * @throws VirtException if the host's group leads nowhere
   */
  Optional<Entry> of(String service, String host) {
    String prefix = "auth-" + service + "-";
    String group = groups.containsKey(prefix + host) ? prefix + host : prefix + "default";
    return Optional.ofNullable(groups.get(group)).map(auth -> entry(group, auth));
  }

  private Entry entry(String group, Map<String, String> auth) {
    String name = auth.get("credentials");
    if (name == null) {
      throw wrong(": group '" + group + "' needs credentials=NAME");
    }
    Map<String, String> found = groups.get("credentials-" + name);
    if (found == null) {
      throw wrong(": there is no group 'credentials-" + name + "', which '" + group + "' names");
    }
    Optional<String> user =
        Optional.ofNullable(found.get("username"))
            .or(() -> Optional.ofNullable(found.get("authname")));
    return new Entry(user, Optional.ofNullable(found.get("password")));
  }

  private VirtException wrong(String why) {
    return VirtException.of(ErrorCode.CONF_SYNTAX, ErrorDomain.CONF, path + why);
  }
}
