package org.polyvisor.driver.parallels.jna.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java process of its own that uses the binding over the stand-in. */
final class ChildJvm {
  private final Process process;
  private final Path output;

  private ChildJvm(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static ChildJvm start(Path folder, List<String> flags, String... arguments) throws IOException {
    return start(folder, World.file(), Map.of(), flags, arguments);
  }

  static ChildJvm start(
      Path folder,
      Path library,
      Map<String, String> environment,
      List<String> flags,
      String... arguments)
      throws IOException {
    return start(folder, List.of(), environment, command(library, flags, arguments));
  }

  private static List<String> command(Path library, List<String> flags, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
    command.add(library.toString());
    command.addAll(List.of(arguments));
    return command;
  }

  /**
   * One with a file system in its folder {@code mount} that forbids execution and has the library.
   */
  static ChildJvm startBesideNoexec(Path folder, Path library, List<String> flags)
      throws IOException {
    String script =
        "mount -t tmpfs -o noexec none mount && cp " + World.file() + " mount && exec \"$@\"";
    List<String> mounted = List.of("unshare", "-m", "sh", "-c", script, "sh");
    return start(folder, mounted, Map.of(), command(library, flags, "exit"));
  }

  private static ChildJvm start(
      Path folder, List<String> before, Map<String, String> environment, List<String> program)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(program);
    Path output = folder.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    return new ChildJvm(builder.start(), output);
  }

  Process process() {
    return process;
  }

  String output() throws IOException {
    return java.nio.file.Files.readString(output);
  }

  boolean says(String text) {
    try {
      return output().contains(text);
    } catch (IOException e) {
      return false;
    }
  }

  /** Its exit status. */
  int end() throws InterruptedException {
    if (!process.waitFor(250, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("it did not end");
    }
    return process.exitValue();
  }
}
