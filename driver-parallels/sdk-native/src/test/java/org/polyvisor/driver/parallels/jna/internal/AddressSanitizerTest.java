package org.polyvisor.driver.parallels.jna.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The binding in a process of its own, over a library that AddressSanitizer watches. */
class AddressSanitizerTest {
  private static final Path BUILD =
      Path.of("..", "sdk-native-sim", "src", "main", "c", "build").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void theBindingUsesMemoryAsItShould() throws Exception {
    assertThat(watched("busy")).contains("nothing left");
  }

  @Test
  void theBindingsOwnTestsUseMemoryAsTheyShould() throws Exception {
    assertThat(watched("suite:" + Suite.all())).containsPattern("\\d\\d passed");
  }

  /** What a process says that ends well and that the sanitizer has nothing to say about. */
  private String watched(String what) throws Exception {
    World.file();
    Tools.run("sh", BUILD.toString(), folder.toString(), "-fsanitize=address");
    Path library = folder.resolve("libprl_sdk.so");
    assertThat(library).exists();
    String sanitizer = Tools.run("gcc", "-print-file-name=libasan.so").get(0);
    Map<String, String> environment =
        Map.of(
            "LD_PRELOAD",
            sanitizer,
            "ASAN_OPTIONS",
            "handle_segv=0:detect_leaks=0:log_path=" + folder.resolve("asan"));
    ChildJvm child = ChildJvm.start(folder, library, environment, Suite.flags(library), what);
    assertThat(child.end()).as(child.output()).isZero();
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith("asan"));
    }
    return child.output();
  }
}
