package org.polyvisor.driver.parallels.jna.internal;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The C text by which calls of the functions that are bound are written down and made again. */
final class RecorderSource {
  private static final List<String> OWN = List.of("PrlSim_Do", "PrlSim_Reset");

  private final Facts facts = Facts.read();
  private final List<Facts.Function> functions =
      Stream.of(Prl.class.getDeclaredMethods())
          .filter(method -> Modifier.isNative(method.getModifiers()))
          .map(Method::getName)
          .sorted()
          .map(facts::function)
          .toList();

  /** For recorder.c: each writes what goes in and comes out, and calls the real one. */
  String forwards() {
    StringBuilder text = new StringBuilder();
    functions.stream().filter(each -> !aboutHandlers(each)).forEach(each -> forward(text, each));
    return text.toString();
  }

  private static boolean aboutHandlers(Facts.Function function) {
    return function.types().contains("PRL_EVENT_HANDLER_PTR");
  }

  private static void forward(StringBuilder text, Facts.Function function) {
    String result = function.isJob() ? "PRL_HANDLE" : "PRL_RESULT";
    List<String> types = function.types();
    String types0 = types.isEmpty() ? "void" : String.join(", ", types);
    text.append(
        String.format(
            "%s %s(%s) {\n", result, function.name(), arguments(types, "%s a%d", "void")));
    text.append(String.format("  static %s (*forward)(%s);\n", result, types0));
    text.append(String.format("  forward = find(\"%s\");\n", function.name()));
    text.append(String.format("  long long number = begin(\"%s\");\n", function.name()));
    for (int i = 0; i < types.size(); i++) {
      text.append(String.format("  %s(a%d);\n", writer(types, i), i));
    }
    text.append("  end_line();\n");
    String call = "forward(" + arguments(types, "a%2$d", "") + ")";
    text.append(String.format("  %s result = %s;\n", result, call));
    text.append(
        function.isJob()
            ? "  over(number, (long long)(intptr_t)result);\n"
            : "  over(number, result);\n");
    for (int i = 0; i < types.size(); i++) {
      if (types.get(i).equals("PRL_HANDLE_PTR")) {
        String came = "result >= 0 && a" + i + " != NULL";
        text.append(String.format("  if (%s) {\n    fprintf(to, \" %d\");\n", came, i));
        text.append(
            String.format("    fprintf(to, \":%%llx\", (long long)(intptr_t)*a%d);\n  }\n", i));
      }
    }
    text.append("  end_line();\n  return result;\n}\n\n");
  }

  private static String arguments(List<String> types, String format, String none) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      all.add(String.format(format, types.get(i), i));
    }
    return all.isEmpty() ? none : String.join(", ", all);
  }

  private static String writer(List<String> types, int i) {
    String type = types.get(i);
    switch (type) {
      case "PRL_HANDLE":
        return "put_handle";
      case "PRL_CONST_STR":
        return "put_text";
      case "PRL_STR":
        return "put_buffer";
      default:
        return isSize(types, i) ? "put_size" : type.endsWith("_PTR") ? "put_out" : "put_number";
    }
  }

  private static boolean isSize(List<String> types, int i) {
    return types.get(i).equals("PRL_UINT32_PTR") && i > 0 && types.get(i - 1).equals("PRL_STR");
  }

  /** For replay.c: each by its number. */
  String calls() {
    List<String> names = new ArrayList<>(OWN);
    functions.forEach(each -> names.add(each.name()));
    StringBuilder text = new StringBuilder("static const char *const names[] = {");
    names.forEach(name -> text.append('"').append(name).append("\", "));
    text.append("};\nstatic const bool is_job[] = {false, false, ");
    functions.forEach(each -> text.append(each.isJob()).append(", "));
    text.append("};\n\nstatic int call_named(const char *name) {\n");
    text.append("  for (int i = 0; i < (int)(sizeof names / sizeof *names); i++) {\n");
    text.append(
        "    if (strcmp(names[i], name) == 0) {\n      return i;\n    }\n  }\n  abort();\n}\n\n");
    text.append("static long long perform(int which, frame *f) {\n  char error[128];\n");
    text.append("  switch (which) {\n");
    text.append("  case 0:\n    return PrlSim_Do((const char *)(intptr_t)f->in[0], error, 128);\n");
    text.append("  case 1:\n    return PrlSim_Reset();\n");
    for (int i = 0; i < functions.size(); i++) {
      text.append(
          String.format("  case %d:\n    return %s;\n", i + OWN.size(), again(functions.get(i))));
    }
    return text.append("  default:\n    abort();\n  }\n}\n").toString();
  }

  private static String again(Facts.Function function) {
    List<String> all = new ArrayList<>();
    List<String> types = function.types();
    for (int i = 0; i < types.size(); i++) {
      all.add(again(types, i));
    }
    String call = function.name() + "(" + String.join(", ", all) + ")";
    return function.isJob() ? "(long long)(intptr_t)" + call : call;
  }

  private static String again(List<String> types, int i) {
    String type = types.get(i);
    if (type.equals("PRL_EVENT_HANDLER_PTR")) {
      return "handler";
    }
    if (type.equals("PRL_VOID_PTR")) {
      return "NULL";
    }
    if (List.of("PRL_HANDLE", "PRL_CONST_STR", "PRL_STR").contains(type)) {
      return String.format("(%s)(intptr_t)f->in[%d]", type, i);
    }
    return type.endsWith("_PTR")
        ? String.format("(%s)&f->out[%d]", type, i)
        : String.format("(%s)f->in[%d]", type, i);
  }
}
