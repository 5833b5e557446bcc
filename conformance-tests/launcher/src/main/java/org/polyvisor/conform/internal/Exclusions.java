package org.polyvisor.conform.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.polyvisor.conformance.setup.Exclusion;

/** Reads {@code ID@DATE=REASON=LINK}; one whose day is past is refused. */
final class Exclusions {
  private Exclusions() {}

  static List<Exclusion> read(List<String> given) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    return Declared.read("--exclude", given).stream().map(one -> exclusion(one, today)).toList();
  }

  private static Exclusion exclusion(Declared declared, LocalDate today) {
    int at = declared.head().indexOf('@');
    if (at < 0) {
      throw declared.wrong("has no day on which it ends; ID@2027-01-31=REASON=LINK");
    }
    String id = declared.known(declared.head().substring(0, at).strip());
    LocalDate until = day(declared, declared.head().substring(at + 1).strip());
    Exclusion exclusion = new Exclusion(id, declared.reason(), until, declared.link());
    if (exclusion.expired(today)) {
      throw declared.wrong("it ended on " + until + ": meet it, or say anew why not");
    }
    return exclusion;
  }

  private static LocalDate day(Declared declared, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw declared.wrong("'" + text + "' is no day; 2027-01-31 would be one");
    }
  }
}
