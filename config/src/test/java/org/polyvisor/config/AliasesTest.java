package org.polyvisor.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyvisor.error.InvalidArgumentException;
import org.polyvisor.internal.settings.Aliases;
import org.polyvisor.internal.settings.ApiSettings;
import org.polyvisor.internal.settings.Effective;
import org.polyvisor.internal.settings.KnownKeys;
import org.polyvisor.internal.settings.Layers;
import org.polyvisor.internal.settings.Surroundings;
import org.polyvisor.model.SettingLayer;
import org.polyvisor.model.SettingOrigin;

/** Default URI and aliases, from our files and from libvirt's. */
class AliasesTest {
  private static final String LIBVIRT =
      """
      # a comment
      uri_aliases = [
        "hail=qemu:///attach?monitor=/hail", # another
        'Sleet_1=test:///default',
      ]
      uri_default = "test:///libvirt"
      something_else = 7
      """;

  @TempDir private Path folder;
  private Path systemFile;
  private Path userFile;
  private Path libvirtFile;

  @BeforeEach
  void files() throws IOException {
    systemFile = folder.resolve("system.properties");
    userFile = folder.resolve("user.properties");
    libvirtFile = Files.writeString(folder.resolve("libvirt.conf"), LIBVIRT);
  }

  private Layers layers(Map<String, String> environment) {
    return Layers.read(
        new KnownKeys(List.of()),
        new Surroundings(
            environment,
            Map.of(),
            systemFile,
            Optional.of(userFile),
            Optional.empty(),
            Optional.of(libvirtFile)));
  }

  private String resolve(String given) {
    return new Aliases(layers(Map.of())).resolve(given).text();
  }

  private SettingOrigin origin(Map<String, String> environment) {
    return Effective.ofApi(layers(environment)).origin(ApiSettings.DEFAULT_URI);
  }

  @Test
  void libvirtsAliasesAreOursToo() {
    assertThat(resolve("hail")).isEqualTo("qemu:///attach?monitor=/hail");
    assertThat(resolve("Sleet_1")).isEqualTo("test:///default");
  }

  @Test
  void ourOwnAliasWinsAndSaysWhatItShadows() throws IOException {
    Files.writeString(userFile, "uri.alias.hail = test:///mine\n");
    Layers layers = layers(Map.of("POLYVISOR_URI_ALIAS_HAIL", "test:///variable"));
    assertThat(resolve("hail")).isEqualTo("test:///mine");
    Effective api = Effective.ofApi(layers);
    var alias =
        api.keys().stream()
            .filter(k -> k.name().equals("uri.alias.hail"))
            .findFirst()
            .orElseThrow();
    assertThat(api.origin(alias).layer()).isEqualTo(SettingLayer.ENVIRONMENT);
    assertThat(api.shadowed(alias))
        .extracting(SettingOrigin::layer)
        .containsExactly(SettingLayer.USER_FILE, SettingLayer.LIBVIRT_FILE);
  }

  @Test
  void libvirtsDefaultIsTheWeakestAndItsVariableStrongerThanFiles() throws IOException {
    assertThat(origin(Map.of()))
        .isEqualTo(new SettingOrigin(SettingLayer.LIBVIRT_FILE, libvirtFile + ", line 6"));
    Files.writeString(systemFile, "uri.default = test:///ours\n");
    assertThat(origin(Map.of()).layer()).isEqualTo(SettingLayer.SYSTEM_FILE);
    Map<String, String> variable = Map.of("LIBVIRT_DEFAULT_URI", "test:///variable");
    assertThat(origin(variable).toString()).isEqualTo("libvirt's variable (LIBVIRT_DEFAULT_URI)");
    assertThat(
            origin(Map.of("LIBVIRT_DEFAULT_URI", "a:///", "POLYVISOR_URI_DEFAULT", "test:///ours")))
        .extracting(SettingOrigin::layer)
        .isEqualTo(SettingLayer.ENVIRONMENT);
  }

  @Test
  void anUnknownAliasNamesTheNearestAndAll() {
    assertThatThrownBy(() -> resolve("hial"))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("'hial'")
        .hasMessageContaining("did you mean hail?")
        .hasMessageContaining("Sleet_1");
  }

  @Test
  void anAliasOfNoUriNamesItsPlaceAndIsNotLookedUpAgain() throws IOException {
    Files.writeString(userFile, "uri.alias.again = hail\n");
    assertThatThrownBy(() -> resolve("again"))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining(userFile + ", line 1")
        .hasMessageContaining("uri.alias.again");
  }

  @Test
  void anAliasWithAWrongNameIsRefused() throws IOException {
    Files.writeString(userFile, "uri.alias.a/b = test:///default\n");
    assertThatThrownBy(() -> resolve("hail"))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("'a/b'")
        .hasMessageContaining(userFile + ", line 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uri_default = test:///x\n",
        "uri_aliases = [ \"a=test:///x\"\n",
        "uri_aliases = [ \"a\" \"b\" ]",
        "uri_default",
        "= 7",
        "uri_default = \"a\nb\"",
        "uri_default = \"x:///\"\nuri_default = \"y:///\""
      })
  void aBrokenFileOfLibvirtsIsLeftOut(String broken) throws IOException {
    Files.writeString(libvirtFile, broken);
    assertThat(origin(Map.of()).layer()).isEqualTo(SettingLayer.DEFAULT);
    assertThat(resolve("test:///default")).isEqualTo("test:///default");
  }

  @Test
  void ofLibvirtsFileAWrongEntryCostsNoOther() throws IOException {
    Files.writeString(
        libvirtFile,
        """
        uri_default = ""
        uri_aliases = [ "a b=test:///x", "no uri", "empty=", "=test:///x", "good=test:///good" ]
        """);
    assertThat(origin(Map.of()).layer()).isEqualTo(SettingLayer.DEFAULT);
    assertThat(resolve("good")).isEqualTo("test:///good");
  }

  @Test
  void ofTwoAliasesOfOneNameTheFirstCountsAsForLibvirt() throws IOException {
    Files.writeString(libvirtFile, "uri_aliases = [ \"a=test:///first\", \"a=test:///second\" ]\n");
    assertThat(resolve("a")).isEqualTo("test:///first");
  }

  /** Comments, blanks and texts without end: in a thread with little room, as apps have them. */
  @Test
  void howLongTheFileIsDoesNotMatter() throws Exception {
    String path = "x".repeat(200_000);
    Files.writeString(
        libvirtFile,
        "# more\n".repeat(40_000)
            + " ".repeat(200_000)
            + "\nuri_default = \"test:///"
            + path
            + "\"\nuri_aliases = [ 'a=test:///"
            + path
            + "' ]\n");
    AtomicReference<String> read = new AtomicReference<>("");
    Thread small =
        new Thread(null, () -> read.set(origin(Map.of()).toString()), "small", 128 * 1024);
    small.start();
    small.join();
    assertThat(read.get()).contains("libvirt's client file", ", line 40002");
  }

  @Test
  void aPipeInItsPlaceIsLeftOutAndNotWaitedFor() throws Exception {
    Files.delete(libvirtFile);
    assertThat(new ProcessBuilder("mkfifo", libvirtFile.toString()).start().waitFor()).isZero();
    SettingOrigin origin = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> origin(Map.of()));
    assertThat(origin.layer()).isEqualTo(SettingLayer.DEFAULT);
  }
}
