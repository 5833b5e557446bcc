package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which of several places decides, in processes of their own: with real variables, in folders that
 * the process finds by itself.
 */
class WhichSettingWinsTest { // B113
  private static final String URI = "test:///default";

  private static final String LIBVIRT =
      "uri_default = \"test:///default\"\nuri_aliases = [ \"mine=test:///default?seed=5\" ]\n";

  @TempDir private Path folder;
  private final Map<String, String> variables = new HashMap<>();
  private final List<String> options = new ArrayList<>();

  @BeforeEach
  void atHome() {
    variables.put("HOME", folder.resolve("home").toString());
    variables.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    options.add("-Duser.name=somebody"); // since root's client file of libvirt is the system's
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> run(Class<?> program, String... arguments) throws Exception {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.matches("(POLYVISOR|LIBVIRT|XDG)_.*"));
    builder.environment().putAll(variables);
    Process process = builder.start();
    try {
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return out.lines().toList();
    } finally {
      process.destroyForcibly();
    }
  }

  /** The same key of the api and of a driver, in a file, a variable and a system property. */
  private Path everywhere() throws IOException {
    variables.put("POLYVISOR_POOL_HUNG_CALLS", "6");
    variables.put("POLYVISOR_DRIVER_TEST_SEED", "26");
    options.add("-Dpolyvisor.pool.hung-calls=7");
    return file(
        "config/polyvisor/polyvisor.properties", "pool.hung-calls = 5\ndriver.test.seed = 25\n");
  }

  @Test
  void codeBeatsPropertiesVariablesAndFiles() throws Exception {
    Path file = everywhere();
    assertThat(run(SettingsApp.class, URI, "pool.hung-calls", "4", "driver.test.seed", "24"))
        .contains(
            "pool.hung-calls = 4 of builder over [system property (polyvisor.pool.hung-calls),"
                + " environment (POLYVISOR_POOL_HUNG_CALLS), user file ("
                + file
                + ", line 1)]",
            "driver.test.seed = 24 of builder over [environment (POLYVISOR_DRIVER_TEST_SEED),"
                + " user file ("
                + file
                + ", line 2)]");
  }

  @Test
  void whereCodeSaysNothingTheNextDecides() throws Exception {
    Path file = everywhere();
    assertThat(run(SettingsApp.class, URI))
        .anyMatch(line -> line.startsWith("pool.hung-calls = 7 of system property ("))
        .contains(
            "driver.test.seed = 26 of environment (POLYVISOR_DRIVER_TEST_SEED) over [user file ("
                + file
                + ", line 2)]");
  }

  @Test
  void theUriBeatsEvenCode() throws Exception {
    everywhere();
    assertThat(run(SettingsApp.class, URI + "?pool.hung-calls=3", "pool.hung-calls", "4"))
        .anyMatch(
            line -> line.startsWith("pool.hung-calls = 3 of URI (parameter 'pool.hung-calls')"));
  }

  /** What the option says, the command line sets as any app does. */
  @Test
  void explainShowsThatCodeWins() throws Exception {
    variables.put("POLYVISOR_CALL_DEADLINE", "9s");
    assertThat(
            run(Main.class, "-c", URI, "--deadline", "4s", "config", "--explain", "call.deadline"))
        .contains(
            String.format("%-15s %s", "Value:", "4s"),
            String.format(
                "%-15s %s", "Origin:", "builder; shadows environment (POLYVISOR_CALL_DEADLINE)"));
  }

  @Test
  void libvirtsClientFileIsFoundWhereXdgSays() throws Exception {
    Path file = file("config/libvirt/libvirt.conf", LIBVIRT);
    file("home/.config/libvirt/libvirt.conf", "uri_default = \"test:///other\"\n");
    assertThat(run(Main.class, "uri")).containsExactly(URI);
    assertThat(run(Main.class, "-c", "mine", "uri")).containsExactly(URI + "?seed=5");
    assertThat(run(Main.class, "config", "--explain", "uri.default"))
        .anyMatch(line -> line.endsWith("libvirt's client file (" + file + ", line 1)"));
  }

  @Test
  void libvirtsClientFileIsFoundAtHomeOtherwise() throws Exception {
    Path file = file("home/.config/libvirt/libvirt.conf", LIBVIRT);
    for (String nothing : List.of("", "relative")) {
      variables.put("XDG_CONFIG_HOME", nothing);
      assertThat(run(Main.class, "uri")).containsExactly(URI);
    }
    variables.remove("XDG_CONFIG_HOME");
    assertThat(run(Main.class, "config", "--explain", "uri.default"))
        .anyMatch(line -> line.endsWith("libvirt's client file (" + file + ", line 1)"));
    variables.put("LIBVIRT_DEFAULT_URI", "test:///default?seed=6");
    assertThat(run(Main.class, "uri")).containsExactly("test:///default?seed=6");
  }

  @Test
  void rootsClientFileOfLibvirtIsTheSystemsAlone() throws Exception {
    file("config/libvirt/libvirt.conf", "uri_aliases = [ \"mine=test:///default\" ]\n");
    options.add("-Duser.name=root");
    assertThat(run(Main.class, "-c", "mine", "uri"))
        .singleElement()
        .satisfies(line -> assertThat(line).startsWith("error: ").contains("mine"));
  }
}
