package org.polyvisor.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;

/** Takes the text of a {@link ConnectionUri} apart. Positions in messages count from 1. */
final class UriParser {
  private static final int MAXIMUM_LENGTH = 8192;
  private static final int MAXIMUM_PORT = 65535;
  private final String text;

  private UriParser(String text) {
    this.text = text;
  }

  static UriParts parse(String text) {
    return new UriParser(text).parse();
  }

  private UriParts parse() {
    if (text.isEmpty() || text.length() > MAXIMUM_LENGTH) {
      throw wrong("must have 1 to " + MAXIMUM_LENGTH + " characters, has " + text.length());
    }
    if (text.indexOf('@') >= 0 && Hosts.PASSWORD.matcher(text).find()) {
      throw password();
    }
    checkCharacters();
    int colon = text.indexOf(':');
    Scheme scheme = scheme(colon < 0 ? "" : text.substring(0, colon));
    String rest = text.substring(colon + 1);
    if (!rest.startsWith("//")) {
      String path = rest.replaceFirst("^/*", "");
      throw wrong(
          "lacks its two slashes; did you mean " + text.substring(0, colon) + ":///" + path + "?");
    }
    String afterAuthority = rest.substring(2);
    int hash = afterAuthority.indexOf('#');
    if (hash >= 0) {
      throw wrong("has a '#'" + at(text.indexOf('#')) + "; write %23 for the character itself");
    }
    int queryAt = afterAuthority.indexOf('?');
    String query = queryAt < 0 ? "" : afterAuthority.substring(queryAt + 1);
    String main = queryAt < 0 ? afterAuthority : afterAuthority.substring(0, queryAt);
    int slash = main.indexOf('/');
    String authority = slash < 0 ? main : main.substring(0, slash);
    String path = slash < 0 ? "" : main.substring(slash);
    return authority(scheme, authority, decode(path), query(query));
  }

  private UriParts authority(
      Scheme scheme, String authority, String path, Map<String, List<String>> query) {
    int start = text.indexOf("//") + 2;
    int at = authority.indexOf('@');
    if (at != authority.lastIndexOf('@')) {
      int second = start + authority.lastIndexOf('@');
      throw wrong("has a second '@'" + at(second) + "; write %40 for one in the user's name");
    }
    String user = at < 0 ? null : decode(authority.substring(0, at));
    if (user != null && user.indexOf(':') >= 0) {
      throw password();
    }
    HostPort hostPort = hostPort(authority.substring(at + 1));
    return new UriParts(
        scheme.driver, scheme.transport, user, hostPort.host, hostPort.port, path, query);
  }

  /** The text itself is not repeated: what follows the colon may be a password. */
  private static VirtException password() {
    return VirtException.of(
        ErrorCode.INVALID_ARG,
        ErrorDomain.URI,
        "URI with a password before '@': a URI carries none; give credentials apart");
  }

  private Scheme scheme(String given) {
    int plus = given.indexOf('+');
    String driver = plus < 0 ? given : given.substring(0, plus);
    String transport = plus < 0 ? null : given.substring(plus + 1);
    if (!isWord(driver) || (transport != null && !isWord(transport))) {
      throw wrong("must begin with a driver's scheme, as in qemu:///system");
    }
    return new Scheme(
        driver.toLowerCase(Locale.ROOT),
        transport == null ? null : transport.toLowerCase(Locale.ROOT));
  }

  private static boolean isWord(String text) {
    boolean right = !text.isEmpty() && isLetter(text.charAt(0));
    for (int i = 1; right && i < text.length(); i++) {
      char c = text.charAt(i);
      right = isLetter(c) || (c >= '0' && c <= '9') || c == '.' || c == '-';
    }
    return right;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private HostPort hostPort(String given) {
    if (given.isEmpty()) {
      return new HostPort(null, 0);
    }
    Matcher bracketed = Hosts.BRACKETED.matcher(given);
    if (bracketed.matches()) {
      String zone = bracketed.group(2) == null ? "" : decode(bracketed.group(2));
      return new HostPort(bracketed.group(1) + zone, port(bracketed.group(3)));
    }
    int colon = given.indexOf(':');
    if (colon >= 0 && colon != given.lastIndexOf(':')) {
      throw wrong("has an IPv6 address without brackets; write [" + given + "]");
    }
    String host = colon < 0 ? given : given.substring(0, colon);
    if (!Hosts.NAMED.matcher(host).matches()) {
      throw wrong("has a host '" + host + "' that can be none");
    }
    return new HostPort(
        host.isEmpty() ? null : decode(host), port(colon < 0 ? "" : given.substring(colon)));
  }

  private int port(String given) {
    if (given.isEmpty()) {
      return 0;
    }
    if (!given.matches(":[0-9]{1,5}")) {
      throw wrong("has '" + given + "' where a port belongs, as :16509");
    }
    int port = Integer.parseInt(given.substring(1));
    if (port < 1 || port > MAXIMUM_PORT) {
      throw wrong("has port " + port + "; must be 1 to " + MAXIMUM_PORT);
    }
    return port;
  }

  private Map<String, List<String>> query(String given) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (String pair : given.isEmpty() ? new String[0] : given.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      if (name.isEmpty()) {
        throw wrong("has a parameter without a name: number " + (number(found) + 1));
      }
      found
          .computeIfAbsent(name, key -> new ArrayList<>())
          .add(equals < 0 ? "" : decode(pair.substring(equals + 1)));
    }
    return ConnectionUri.frozen(found);
  }

  private void checkCharacters() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == 0x7f) {
        throw wrong("has a control character" + at(i));
      }
    }
  }

  private String decode(String given) {
    if (given.indexOf('%') < 0) {
      return given;
    }
    ByteBuffer bytes = ByteBuffer.allocate(given.length() * 3);
    for (int i = 0; i < given.length(); ) {
      int point = given.codePointAt(i);
      if (point == '%') {
        bytes.put(hex(given, i));
        i += 3;
      } else {
        bytes.put(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(point);
      }
    }
    try {
      String decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
      if (decoded.indexOf('\0') >= 0) {
        throw wrong("has %00" + in(given));
      }
      return decoded;
    } catch (CharacterCodingException e) {
      throw wrong("has an escape that is no UTF-8" + in(given));
    }
  }

  private byte hex(String given, int at) {
    int high = at + 2 < given.length() ? Character.digit(given.charAt(at + 1), 16) : -1;
    int low = at + 2 < given.length() ? Character.digit(given.charAt(at + 2), 16) : -1;
    if (high < 0 || low < 0) {
      throw wrong("has a '%' without two hexadecimal digits" + in(given) + "; write %25");
    }
    return (byte) (high * 16 + low);
  }

  private static int number(Map<String, List<String>> found) {
    return found.values().stream().mapToInt(List::size).sum();
  }

  /** What stands behind the question mark may be a password, and is not repeated. */
  private String in(String given) {
    int mark = text.indexOf('?');
    boolean secret = mark >= 0 && text.indexOf(given, mark) >= 0;
    return secret ? " in its parameters" : " in '" + given + "'";
  }

  private static String at(int index) {
    return " at position " + (index + 1);
  }

  private VirtException wrong(String why) {
    int mark = text.indexOf('?');
    String shown = mark < 0 ? text : text.substring(0, mark);
    return VirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.URI, "URI '" + shown + "' " + why);
  }

  /** Apart, since most URIs have no host, and expressions take long to make. */
  private static final class Hosts {
    static final Pattern BRACKETED = Pattern.compile("\\[([0-9A-Fa-f:.]+)(%25[^\\]]+)?\\](.*)");

    /** A colon in the authority behind which there is no port, and an '@' later on. */
    static final Pattern PASSWORD =
        Pattern.compile("^[^/?]*//[^/?@\\[:]*:(?![0-9]{1,5}(?:[/?]|$)).*@", Pattern.DOTALL);

    static final Pattern NAMED = Pattern.compile("[^\\s:/\\[\\]@]*");

    private Hosts() {}
  }

  private record Scheme(String driver, @Nullable String transport) {}

  private record HostPort(@Nullable String host, int port) {}
}
