package org.polyvisor.driver.parallels.jna.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The facts on the SDK, as files of the module. */
final class Facts {
  private static final Path FOLDER = Path.of("src", "main", "facts");
  private static final Pattern FUNCTION =
      Pattern.compile("\"name\": \"(\\w+)\", \"kind\": \"(\\w+)\".*\"args\": \\[(.*)\\], \"by_");
  private static final Pattern ARGUMENT = Pattern.compile("\\[\"(\\w+)\", \"\\w+\"\\]");
  private static final Pattern NUMBER =
      Pattern.compile("\"([A-Z][A-Z0-9_]+)\"\\s*:\\s*\"?(0x[0-9A-Fa-f]+|-?\\d+)\"?");

  private final Map<String, Function> functions = new HashMap<>();

  private Facts() {}

  static Facts read() {
    Facts facts = new Facts();
    Matcher function = FUNCTION.matcher(text("functions.json"));
    while (function.find()) {
      List<String> types = new ArrayList<>();
      Matcher argument = ARGUMENT.matcher(function.group(3));
      while (argument.find()) {
        types.add(argument.group(1));
      }
      facts.functions.put(
          function.group(1),
          new Function(function.group(1), function.group(2).equals("job"), types));
    }
    return facts;
  }

  private static String text(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, Long> numbers() {
    Map<String, Long> numbers = new HashMap<>();
    Matcher number = NUMBER.matcher(text("constants.json"));
    while (number.find()) {
      numbers.put(number.group(1), Long.decode(number.group(2)) & 0xffffffffL);
    }
    return numbers;
  }

  List<String> names() {
    return List.copyOf(functions.keySet());
  }

  List<Function> functions() {
    return List.copyOf(functions.values());
  }

  Function function(String name) {
    Function function = functions.get(name);
    if (function == null) {
      throw new AssertionError("the facts have no " + name);
    }
    return function;
  }

  /** The Java types that the function of this name must have. */
  List<Class<?>> widths(Method method) {
    List<Class<?>> widths = new ArrayList<>();
    Class<?>[] given = method.getParameterTypes();
    List<String> types = function(method.getName()).types();
    for (int i = 0; i < types.size(); i++) {
      widths.add(width(types.get(i), i < given.length ? given[i] : void.class));
    }
    return widths;
  }

  private static Class<?> width(String type, Class<?> given) {
    switch (type) {
      case "PRL_EVENT_HANDLER_PTR":
        return Prl.EventHandler.class;
      case "PRL_CONST_STR":
        return given == String.class ? String.class : long.class;
      case "PRL_HANDLE":
      case "PRL_STR":
        return long.class;
      default:
        return type.endsWith("_PTR") ? long.class : int.class;
    }
  }

  /** A function. */
  record Function(String name, boolean isJob, List<String> types) {
    /** That the header has it so. */
    String assertion() {
      String result = isJob ? "PRL_HANDLE" : "PRL_RESULT";
      String arguments = types.isEmpty() ? "void" : String.join(", ", types);
      return String.format(
          "_Static_assert(__builtin_types_compatible_p(__typeof__(&%s), %s (*)(%s)), \"%s\");",
          name, result, arguments, name);
    }
  }
}
