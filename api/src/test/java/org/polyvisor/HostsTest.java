package org.polyvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyvisor.error.InvalidArgumentException;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.error.VirtException;
import org.polyvisor.fixture.FixtureProvider;
import org.polyvisor.fixture.HostFixtureProvider;
import org.polyvisor.fixture.Scripted;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.spi.Credentials;
import org.polyvisor.spi.OpenRequest;

/** URIs with a host reach the drivers that say so, with credentials, and no other driver. */
class HostsTest {
  private static final String FILE =
      """
      # as for libvirt
      [credentials-night]
      username=operator
      password = pa=ss#word

      [credentials-sasl]
      authname=other

      [auth-fixture-hosts-vz1.example]
      credentials=night
      [auth-fixture-hosts-vz2.example]
      credentials=sasl
      """;

  @TempDir Path folder;
  private final List<OpenRequest> requests = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void record() {
    Scripted scripted = new Scripted();
    FixtureProvider.opening(
        request -> {
          requests.add(request);
          return scripted.connection();
        });
  }

  private final CredentialsPrompt person =
      new CredentialsPrompt() {
        @Override
        public Optional<String> user(ConnectionUri uri) {
          asked.add("user of " + uri.host().orElseThrow());
          return Optional.of("somebody");
        }

        @Override
        public Optional<char[]> secret(ConnectionUri uri, String user) {
          asked.add("secret of " + user);
          return Optional.of("said".toCharArray());
        }
      };

  private ConnectionBuilder on(String uri, String file) throws IOException {
    Path path = Files.writeString(folder.resolve("auth.conf"), file);
    return Polyvisor.builder().uri(uri).set("authfile", path.toString());
  }

  private Optional<Credentials> opened(ConnectionBuilder builder) {
    builder.open().close();
    assertThat(requests).hasSize(1);
    return requests.get(0).credentials();
  }

  private static Credentials credentials(String user, String secret) {
    return Credentials.of(user, secret.toCharArray());
  }

  @Test
  void aHostUserAndPortReachADriverThatTakesThem() {
    Polyvisor.open("fixture-hosts://me@[fe80::1]:99/x").close();
    ConnectionUri uri = requests.get(0).uri();
    assertThat(uri.host()).contains("fe80::1");
    assertThat(uri.user()).contains("me");
    assertThat(uri.port()).hasValue(99);
    assertThat(requests.get(0).credentials()).isEmpty();
  }

  @Test
  void aTransportIsRefusedWhoeverTheDriverIs() {
    assertThatThrownBy(() -> Polyvisor.open("fixture-hosts+ssh://h/x"))
        .isInstanceOf(OperationUnsupportedException.class)
        .hasMessageContaining("'ssh'");
    assertThat(requests).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fixture://h/system", "fixture://me@h:99/system"})
  void aHostIsRefusedForADriverThatTakesNone(String uri) {
    assertThatThrownBy(() -> Polyvisor.builder().uri(uri).credentials(person).open())
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContainingAll("'" + uri + "'", "host 'h'", "'fixture'");
    assertThat(requests).isEmpty();
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fixture://me@/x",
        "fixture-hosts://me@/x",
        "fixture://:9/x",
        "fixture-hosts://:9"
      })
  void aUserOrPortWithoutAHostIsRefused(String uri) {
    assertThatThrownBy(() -> Polyvisor.open(uri))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("without a host");
  }

  @Test
  void theFileOfCredentialsSaysWhoItIs() throws IOException {
    assertThat(opened(on("fixture-hosts://vz1.example/x", FILE).credentials(person)))
        .contains(credentials("operator", "pa=ss#word"));
    assertThat(asked).isEmpty();
  }

  @Test
  void theUrisParameterNamesTheFileToo() throws IOException {
    Path path = Files.writeString(folder.resolve("other.conf"), FILE);
    assertThat(opened(Polyvisor.builder().uri("fixture-hosts://vz1.example/x?authfile=" + path)))
        .contains(credentials("operator", "pa=ss#word"));
  }

  @Test
  void aFileWithAByteOrderMarkIsReadAsWithout() throws IOException {
    assertThat(opened(on("fixture-hosts://vz1.example/x", "\uFEFF" + FILE.strip())))
        .contains(credentials("operator", "pa=ss#word"));
  }

  /** A pipe nobody writes to has no end. */
  @Test
  void whatIsNoFileIsRefusedAndNotWaitedFor() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    for (Path strange : List.of(pipe, folder)) {
      ConnectionBuilder builder = Polyvisor.builder().uri("fixture-hosts://h/x");
      assertTimeoutPreemptively(
          Duration.ofMinutes(1),
          () ->
              assertThatThrownBy(() -> builder.set("authfile", strange.toString()).open())
                  .isInstanceOf(InvalidArgumentException.class)
                  .hasMessageContaining(strange + " is no ordinary file"));
    }
  }

  @Test
  void theAppComesBeforeTheFile() throws IOException {
    ConnectionBuilder builder = on("fixture-hosts://vz1.example/x", FILE);
    assertThat(opened(builder.credentials("app", "own".toCharArray())))
        .contains(credentials("app", "own"));
  }

  @Test
  void aPasswordIsForItsUserAlone() throws IOException {
    assertThat(opened(on("fixture-hosts://eve@vz1.example/x", FILE))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "fixture-hosts://vz2.example/x, other, secret of other",
    "fixture-hosts://me@nowhere/x, me, secret of me",
    "fixture-hosts://nowhere/x, somebody, user of nowhere:secret of somebody"
  })
  void aPersonIsAskedForWhatIsNotKnown(String uri, String user, String questions)
      throws IOException {
    assertThat(opened(on(uri, FILE).credentials(person))).contains(credentials(user, "said"));
    assertThat(asked).containsExactly(questions.split(":"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fixture-hosts://h/refused | no such path, ever",
        "fixture-hosts://h/broken | nothing can be checked",
        "fixture-hosts://h/bare | no library here",
        "fixture-hosts+ssh://h/x | 'ssh'",
        "fixture-hosts://h/x?no-such=1 | 'no-such'",
        "fixture-hosts://h/x?call.deadline=soon | 'soon'",
        "nowhere://h/x | no driver for scheme 'nowhere'"
      })
  void nobodyIsAskedForAUriThatIsRefusedWhoeverItIs(String uri, String said) throws IOException {
    assertThatThrownBy(Polyvisor.builder().uri(uri).credentials(person)::open)
        .isInstanceOf(VirtException.class)
        .hasMessageContaining(said);
    assertThat(asked).isEmpty();
    assertThat(requests).isEmpty();
  }

  @Test
  void theFileOfCredentialsIsNotReadForSuchAUri() throws IOException {
    assertThatThrownBy(on("fixture-hosts://h/refused", "wrong")::open)
        .hasMessageContaining("no such path, ever");
  }

  @Test
  void nobodyIsAskedWithoutAHost() throws IOException {
    assertThat(opened(on("fixture-hosts:///x", FILE).credentials(person))).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void theGroupDefaultStandsForOtherHosts() throws IOException {
    String file = FILE + "[auth-fixture-hosts-default]\ncredentials=night\n";
    assertThat(opened(on("fixture-hosts://nowhere/x", file)))
        .contains(credentials("operator", "pa=ss#word"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[credentials-a]/hidden | line 2",
        "password=hidden | line 1",
        "[auth-fixture-hosts-h]/password=hidden | needs credentials=NAME",
        "[auth-fixture-hosts-h]/credentials=b/[credentials-a]/password=hidden | 'credentials-b'"
      })
  void aWrongFileIsNamedWithoutWhatStandsInIt(String file, String said) throws IOException {
    Throwable failure = catchThrowable(on("fixture-hosts://h/x", file.replace('/', '\n'))::open);
    StringWriter whole = new StringWriter();
    failure.printStackTrace(new PrintWriter(whole));
    assertThat(failure).hasMessageContaining(said).hasMessageContaining("auth.conf");
    assertThat(whole.toString()).doesNotContain("hidden");
    assertThat(requests).isEmpty();
  }

  @Test
  void aFileThatWasNamedAndIsNotThereIsSaid() {
    String missing = folder.resolve("missing").toString();
    assertThatThrownBy(
            () -> Polyvisor.builder().uri("fixture-hosts://h/x").set("authfile", missing).open())
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining(missing);
  }

  @Test
  void connectionsOfTwoHostsOrUsersAreTwo() {
    String uri = "fixture-hosts://h/" + folder.getFileName();
    try (Connection one = Polyvisor.builder().uri(uri).credentials("a", new char[0]).open();
        Connection other = Polyvisor.builder().uri(uri).credentials("b", new char[0]).open();
        Connection same = Polyvisor.builder().uri(uri).credentials("b", new char[0]).open()) {
      assertThat(List.of(one, other, same)).doesNotHaveDuplicates();
      assertThat(requests).hasSize(2);
    }
  }

  @Test
  void theDescriptorSaysIt() {
    assertThat(new HostFixtureProvider().descriptor().takesHost()).isTrue();
    assertThat(new FixtureProvider().descriptor().takesHost()).isFalse();
  }
}
