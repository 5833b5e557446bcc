package org.polyvisor.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyvisor.Polyvisor;
import org.polyvisor.error.VirtException;

/** The public entry point in a process of its own: where the user's file is found. */
class UserFileTest {
  @TempDir Path home;

  private String settings(String variable, Path value) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder child =
        new ProcessBuilder(
            List.of(
                java.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PrintDeadline.class.getName()));
    child.environment().remove("XDG_CONFIG_HOME");
    child.environment().put("HOME", home.resolve("nobody").toString());
    child.environment().put(variable, value.toString());
    child.redirectErrorStream(true);
    Process process = child.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return output.strip();
  }

  private Path write(String folder, String text) throws IOException {
    Path file = home.resolve(folder).resolve("polyvisor/polyvisor.properties");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void theFileIsInXdgConfigHome() throws Exception {
    Path file = write("xdg", "call.deadline = 3s\n");
    assertThat(settings("XDG_CONFIG_HOME", home.resolve("xdg")))
        .isEqualTo("3s user file (" + file + ", line 1)");
  }

  @Test
  void withoutThatItIsInDotConfig() throws Exception {
    Path file = write(".config", "\ncall.deadline = 4s\n");
    assertThat(settings("HOME", home)).isEqualTo("4s user file (" + file + ", line 2)");
  }

  @Test
  void aFolderInItsPlaceIsAnError() throws Exception {
    Path file = home.resolve("polyvisor/polyvisor.properties");
    Files.createDirectories(file);
    assertThat(settings("XDG_CONFIG_HOME", home)).contains(file + " is a directory");
  }

  @Test
  void aLinkThatLeadsNowhereIsAnErrorAndNotAFileThatIsMissing() throws Exception {
    Path loop = home.resolve("loop");
    Files.createSymbolicLink(loop, loop);
    assertThat(settings("XDG_CONFIG_HOME", loop))
        .contains(loop + "/polyvisor/polyvisor.properties", "cannot be read");
  }

  @Test
  void belowWhatIsNoFolderIsNoFile() throws Exception {
    assertThat(settings("XDG_CONFIG_HOME", Path.of("/dev/null"))).endsWith(" default");
  }

  /** Runs in the child. */
  static final class PrintDeadline {
    private PrintDeadline() {}

    public static void main(String[] arguments) {
      try {
        Polyvisor.settings().stream()
            .filter(s -> s.name().equals("call.deadline"))
            .forEach(s -> System.out.println(s.value().orElse("none") + " " + s.origin()));
      } catch (VirtException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
