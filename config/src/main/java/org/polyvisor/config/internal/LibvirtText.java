package org.polyvisor.config.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polyvisor.error.VirtException;
import org.polyvisor.spi.SettingsFileReader.Entry;

/**
 * Reads libvirt's own format: {@code key = value} with a number, a text in quotes, or a list of
 * texts in brackets that may go over several lines; {@code #} begins a comment. For one thread.
 */
final class LibvirtText {
  // Possessive: without going back no step needs a place on the stack, however long the file is.
  private static final Pattern BLANK = Pattern.compile("(?:\\s|#[^\\n]*+)*+");
  private static final Pattern KEY = Pattern.compile("([A-Za-z_][A-Za-z0-9_.-]*)[ \\t]*=[ \\t]*");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");
  private static final Pattern TEXT =
      Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*+)\"|'([^'\\n]*+)'");

  private final Entries entries;
  private final String text;
  private final Matcher matcher;
  private int at;

  LibvirtText(Path file, String text) {
    entries = new Entries(file);
    this.text = text;
    matcher = BLANK.matcher(text);
  }

  List<Entry> entries() {
    for (take(BLANK); at < text.length(); take(BLANK)) {
      int line = line();
      if (!take(KEY)) {
        throw wrong("'key = value' is expected");
      }
      String key = matcher.group(1);
      entries.add(key, values(), line);
    }
    return entries.inOrder();
  }

  private List<String> values() {
    if (take(NUMBER)) {
      return List.of(matcher.group());
    }
    return peek('[') ? list() : List.of(string());
  }

  private List<String> list() {
    List<String> all = new ArrayList<>();
    at++;
    for (take(BLANK); !peek(']'); take(BLANK)) {
      all.add(string());
      take(BLANK);
      if (peek(',')) {
        at++;
      } else if (!peek(']')) {
        throw wrong("',' or ']' is expected");
      }
    }
    at++;
    return all;
  }

  private String string() {
    if (!take(TEXT)) {
      throw wrong("a text in quotes is expected");
    }
    String single = matcher.group(2);
    return single == null ? matcher.group(1).replaceAll("\\\\(.)", "$1") : single;
  }

  private boolean peek(char wanted) {
    return at < text.length() && text.charAt(at) == wanted;
  }

  private boolean take(Pattern what) {
    boolean there = matcher.usePattern(what).region(at, text.length()).lookingAt();
    at = there ? matcher.end() : at;
    return there;
  }

  private int line() {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private VirtException wrong(String why) {
    return entries.wrong(line(), why);
  }
}
