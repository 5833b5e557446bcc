package org.polyvisor.internal.settings;

import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * A URI that stands in a setting, as people may see it. Nobody has looked at it yet, so that it may
 * be wrong in any way: shown are the parameters that are known not to be secret, and no password
 * before the host, where none belongs.
 */
final class ShownUri {
  private static final String HIDDEN = "***";
  private static final Pattern PASSWORD =
      Pattern.compile("^([^/?]*//[^/?@\\[:]*:)(?![0-9]{1,5}(?:[/?]|$)).*@");

  private ShownUri() {}

  /** The text without what may be secret. */
  static String of(String uri, Set<String> plain) {
    String safe = PASSWORD.matcher(uri).replaceFirst("$1" + HIDDEN + "@");
    int mark = safe.indexOf('?');
    return mark < 0
        ? safe
        : safe.substring(0, mark) + "?" + parameters(safe.substring(mark + 1), plain);
  }

  private static String parameters(String query, Set<String> plain) {
    StringJoiner shown = new StringJoiner("&");
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? "" : pair.substring(0, equals);
      boolean known = pair.isEmpty() || plain.contains(equals < 0 ? pair : name);
      shown.add(known ? pair : name + (equals < 0 ? "" : "=") + HIDDEN);
    }
    return shown.toString();
  }
}
