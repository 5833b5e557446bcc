package org.polyvisor.driver.support.xml;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a value may be that is no word of a list. */
enum XmlKind {
  /** 0 or more, that fits 32 bits. */
  UNSIGNED("a whole number of 0 or more", text -> isUpTo(text, 0xFFFFFFFFL)),
  /** The same for sizes, which fit 64 bits. */
  SIZE("a whole number of 0 or more", text -> isUpTo(text, Long.MAX_VALUE)),
  /** 1 or more. */
  POSITIVE(
      "a whole number of 1 or more",
      text -> isUpTo(text, Integer.MAX_VALUE) && !text.matches("\\s*\\+?0+")),
  /** With a sign or without. */
  INTEGER("a whole number", Pattern.compile("\\s*[-+]?[0-9]{1,9}").asMatchPredicate()),
  /** Of TCP or UDP. */
  PORT("a port, 0 to 65535", text -> isUpTo(text, 0xFFFF)),
  /** A VLAN's id. */
  VLAN("an id of 0 to 4095", text -> isUpTo(text, 4095)),
  /** Who may do what to a file. */
  MODE("up to 0777, in octal", Pattern.compile("0*[0-7]{1,3}").asMatchPredicate()),
  /** Who owns a file; -1 for whoever comes. */
  OWNER("a number of 0 or more, or -1", text -> text.equals("-1") || isUpTo(text, 0xFFFFFFFFL)),
  /** Which of the host's CPUs. */
  CPUS("numbers of CPUs, as 0-3,^2", Pattern.compile("[0-9][-0-9,^]*")),
  /** Until when something holds. */
  TIME(
      "a time as 2026-01-31T12:00:00",
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}")),
  /** What a guest sees as a disk's serial number. */
  SERIAL("letters, digits, ' ', '_', '-', '.' and '+'", Pattern.compile("[A-Za-z0-9_ .+-]*")),
  /** A slot of a PCI bus. */
  SLOT("0x00 to 0x1f", Pattern.compile("0[xX]0*[01]?[0-9a-fA-F]|[0-9]|[12][0-9]|3[01]")),
  /** What names a kind of hardware. */
  MODEL("letters, digits, '_' and '-'", Pattern.compile("[A-Za-z0-9_-]*")),
  /** A name on the network that stands for all that have it. */
  WWN("16 hexadecimal digits", Pattern.compile("[0-9a-fA-F]{16}")),
  /** As of a domain. */
  UUID("a UUID of 32 hexadecimal digits", Pattern.compile("\\s*-*([0-9a-fA-F]{2}-*){16}\\s*")),
  /** The hardware address of one interface. */
  MAC("a MAC address of one interface, as 52:54:00:12:34:56", XmlKind::isUnicast);

  private static final Pattern ADDRESS =
      Pattern.compile("0*[0-9a-fA-F]{1,2}(:0*[0-9a-fA-F]{1,2}){5}(\\s.*)?");

  private final String expected;
  private final Predicate<String> test;

  XmlKind(String expected, Pattern pattern) {
    this(expected, pattern.asMatchPredicate());
  }

  XmlKind(String expected, Predicate<String> test) {
    this.expected = expected;
    this.test = test;
  }

  /** In words. */
  String expected() {
    return expected;
  }

  boolean admits(String text) {
    return test.test(text);
  }

  private static boolean isUpTo(String text, long most) {
    String digits = MemoryUnits.unsigned(text);
    if (!MemoryUnits.isDigits(digits)) {
      return false;
    }
    try {
      return Long.parseLong(digits) <= most;
    } catch (NumberFormatException e) {
      return false; // digits alone, so too many of them
    }
  }

  /** The lowest bit of the first byte says that many are meant. */
  private static boolean isUnicast(String text) {
    return ADDRESS.matcher(text).matches()
        && (Integer.parseInt(text.substring(0, text.indexOf(':')), 16) & 1) == 0;
  }
}
