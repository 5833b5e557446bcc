package org.polyvisor.nativeimage;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a module's classes need of a native image, by their class files: what the service loader,
 * Guice, picocli and JNA make or call by name. For one thread.
 */
final class Metadata {
  private static final Set<String> INJECTION =
      Set.of("jakarta.inject.Inject", "com.google.inject.Inject", "com.google.inject.Provides");

  private final Map<String, String> entries = new TreeMap<>();
  private final Set<String> resources = new TreeSet<>();

  /** A service's provider. */
  void provider(String service, String provider) {
    entries.put(provider, "\"methods\": [{\"name\": \"<init>\", \"parameterTypes\": []}]");
    resources.add("META-INF/services/" + service);
  }

  void resource(String path) {
    resources.add(path);
  }

  /** What is seen of a class from its annotations and types. */
  void look(JavaClass type) {
    if (isOfPicocli(type) || type.isAssignableTo("com.sun.jna.Callback") || isMapped(type)) {
      entries.put(
          type.getName(),
          "\"allDeclaredFields\": true, \"allDeclaredConstructors\": true,"
              + " \"allDeclaredMethods\": true");
      return;
    }
    String methods =
        type.getCodeUnits().stream()
            .filter(Metadata::isInjected)
            .map(Metadata::method)
            .sorted()
            .collect(joining(", "));
    if (!methods.isEmpty()) {
      entries.put(type.getName(), "\"methods\": [" + methods + "]");
    }
  }

  private static boolean isInjected(JavaCodeUnit unit) {
    return unit.getAnnotations().stream()
        .anyMatch(annotation -> INJECTION.contains(annotation.getRawType().getName()));
  }

  private static String method(JavaCodeUnit unit) {
    return "{\"name\": \""
        + unit.getName()
        + "\", \"parameterTypes\": ["
        + unit.getRawParameterTypes().stream()
            .map(type -> "\"" + type.getName() + "\"")
            .collect(joining(", "))
        + "]}";
  }

  /** Annotated itself or in a field, or made by picocli by its class. */
  private static boolean isOfPicocli(JavaClass type) {
    return Stream.concat(
                type.getAnnotations().stream(),
                type.getFields().stream().flatMap(field -> field.getAnnotations().stream()))
            .anyMatch(one -> one.getRawType().getName().startsWith("picocli."))
        || type.getAllRawInterfaces().stream()
            .anyMatch(one -> one.getName().startsWith("picocli.CommandLine$I"));
  }

  /** JNA finds the native methods of a class that it binds. */
  private static boolean isMapped(JavaClass type) {
    return type.getMethods().stream()
        .anyMatch(
            method ->
                method
                    .getModifiers()
                    .contains(com.tngtech.archunit.core.domain.JavaModifier.NATIVE));
  }

  boolean isEmpty() {
    return entries.isEmpty() && resources.isEmpty();
  }

  /** The classes, without nesting that would hide from a look. */
  Set<String> classes() {
    return entries.keySet();
  }

  Set<String> resources() {
    return resources;
  }

  /** What {@code reflect-config.json} has to be; none if nothing is to be said. */
  Optional<String> reflection() {
    return text(entries.entrySet().stream().map(Metadata::line), "[\n", "\n]\n");
  }

  private static String line(Map.Entry<String, String> entry) {
    return "  {\"name\": \"" + entry.getKey() + "\", " + entry.getValue() + "}";
  }

  /** What {@code resource-config.json} has to be; none if nothing is to be said. */
  Optional<String> patterns() {
    return text(
        resources.stream().map(path -> "    {\"pattern\": \"\\\\Q" + path + "\\\\E\"}"),
        "{\"resources\": {\n  \"includes\": [\n",
        "\n  ]\n}}\n");
  }

  private static Optional<String> text(Stream<String> lines, String begin, String end) {
    String joined = lines.collect(joining(",\n"));
    return joined.isEmpty() ? Optional.empty() : Optional.of(begin + joined + end);
  }
}
