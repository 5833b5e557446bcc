package org.polyvisor.driver.parallels.jna.internal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong when native code cannot be loaded, and what to do; in one line. */
final class JnaFailures {
  private static final String NATIVE_ACCESS =
      "native access is denied to JNA: start java with --enable-native-access=com.sun.jna"
          + " (on the class path: ALL-UNNAMED)";

  /** What JNA unpacks its own library to. */
  private static final Pattern UNPACKED = Pattern.compile("jna\\d+\\.tmp");

  private JnaFailures() {}

  /** Loading this file failed so. */
  static String explain(Path file, Throwable failure) {
    String message = oneLine(failure);
    if (failure instanceof IllegalCallerException || message.contains("Illegal native access")) {
      return "the Parallels SDK " + file + " was not loaded: " + NATIVE_ACCESS;
    }
    if (isJna(failure, message)) {
      return jna(message);
    }
    return "the Parallels SDK "
        + file
        + " cannot be used: "
        + BuiltFor.another(file).orElseGet(() -> why(message));
  }

  private static boolean isJna(Throwable failure, String message) {
    return failure instanceof ExceptionInInitializerError
        || message.contains("com.sun.jna.Native")
        || message.contains("JNA native support")
        || message.contains("jnidispatch")
        || message.contains("jna.")
        || UNPACKED.matcher(message).find();
  }

  private static String jna(String message) {
    return "JNA, which leads to the Parallels SDK, cannot load its own native part: "
        + message
        + "; where the folder for temporary files forbids execution (noexec), name another by"
        + " -Djna.tmpdir=FOLDER; an older libjnidispatch is avoided by -Djna.nosys=true and without"
        + " -Djna.boot.library.path";
  }

  private static String why(String message) {
    String lower = message.toLowerCase(Locale.ROOT);
    if (Stream.of("wrong elf class", "invalid elf header", "file too short", "mach-o")
        .anyMatch(lower::contains)) {
      return "it is no library for this machine (" + message + ")";
    }
    if (lower.contains("failed to map segment")) {
      return "it lies where execution is forbidden (noexec): " + message;
    }
    if (lower.contains("error looking up function") || lower.contains("undefined symbol")) {
      return "it lacks a function, so it is no libprl_sdk of 2015 or later (" + message + ")";
    }
    return message;
  }

  private static String oneLine(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String text = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.startsWith("Native library (") && !line.startsWith("Unable to load"))
        .distinct()
        .limit(4)
        .reduce("", JnaFailures::join);
  }

  private static String join(String before, String line) {
    return before.isEmpty() ? line : before + " / " + line;
  }
}
