package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyvisor.Connection;
import org.polyvisor.ConnectionBuilder;
import org.polyvisor.Polyvisor;
import org.polyvisor.driver.parallels.jna.standin.StandIn;
import org.polyvisor.error.AuthenticationException;
import org.polyvisor.error.ConnectFailedException;
import org.polyvisor.error.InvalidArgumentException;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.error.VirtException;

/** What an app has of a server on another host, through the facade and down to the C library. */
class StandInHostByFacadeTest {
  private static final String SECRET = "correct-horse-battery";
  private static final String USER = "operator-of-night";

  @TempDir Path folder;
  private final StandIn standIn = StandInProvider.fresh();

  @AfterEach
  void nothingIsLeft() {
    Eventually.holds(() -> standIn.ask("initialised") == 0);
    StandInPeer.checkLedger(standIn);
  }

  private static ConnectionBuilder on(String uri) {
    return Polyvisor.builder()
        .uri(uri)
        .set("driver.parallels.sdk.library", StandInPeer.file().toString());
  }

  private static Connection open(String uri, String secret) {
    return on(uri).credentials(USER, secret.toCharArray()).open();
  }

  private static String whole(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void theRightPasswordOpensAndALossIsFollowedByANewLogin() {
    try (Connection connection = open("parallels://vz1.example:64100/system", SECRET)) {
      assertThat(connection.domains()).hasSize(5);
      assertThat(standIn.ask("remote-logins")).isOne();
      assertThat(standIn.ask("remote-port")).isEqualTo(64_100);
      assertThat(connection.domain("web").blockStatistics("sda").readBytes()).isPresent();
      standIn.play("lose-session");
      Eventually.holds(() -> !connection.isAlive());
      Eventually.holds(connection::isAlive);
      assertThat(standIn.ask("remote-logins")).isEqualTo(2);
      assertThat(connection.domain("web").blockStatistics("sda").readBytes()).isPresent();
    }
  }

  @Test
  void aFileOfCredentialsOpensWithTheUriAlone() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("auth.conf"),
            "[credentials-a]\nusername=%s\npassword=%s\n".formatted(USER, SECRET)
                + "[auth-parallels-vz1.example]\ncredentials=a\n");
    String uri = "parallels://vz1.example/system?authfile=" + file;
    String library = "&sdk.library=" + StandInPeer.file();
    try (Connection connection = Polyvisor.open(uri + library)) {
      assertThat(connection.domains()).hasSize(5);
      assertThat(standIn.ask("remote-logins")).isOne();
    }
  }

  @Test
  void aWrongPasswordIsSaidAndShownNowhere() {
    Throwable failure = catchThrowable(() -> open("parallels://vz1.example/system", "wrong"));
    assertThat(failure)
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContainingAll("vz1.example", "PRL_ERR_AUTHENTICATION_FAILED");
    assertThat(whole(failure)).doesNotContain("wrong", USER);
  }

  @Test
  void anUnknownHostIsNamed() {
    Throwable failure = catchThrowable(() -> open("parallels://nowhere.invalid/system", SECRET));
    assertThat(failure)
        .isInstanceOf(ConnectFailedException.class)
        .hasMessageContainingAll("nowhere.invalid", "PRL_ERR_CANT_RESOLVE_HOSTNAME");
    assertThat(whole(failure)).doesNotContain(SECRET, USER);
  }

  @Test
  void withoutCredentialsItSaysWhereTheyGo() {
    assertThatThrownBy(() -> on("parallels://vz1.example/system").open())
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContainingAll("vz1.example", "authfile", "ConnectionBuilder.credentials");
  }

  @Test
  void formsThatDoNotWorkAreRefusedWithOnesThatDo() {
    assertThatThrownBy(() -> open("parallels://vz1.example/session", SECRET))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContainingAll("'/session'", "parallels://host/system");
    assertThatThrownBy(() -> open("parallels://system", SECRET))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("did you mean parallels:///system?");
    assertThatThrownBy(() -> open("parallels+ssh://vz1.example/system", SECRET))
        .isInstanceOf(OperationUnsupportedException.class);
    assertThatThrownBy(() -> open("parallels://vz1.example/system?sdk=simulated", SECRET))
        .isInstanceOf(VirtException.class)
        .hasMessageContainingAll("simulates no server", "parallels:///system");
    assertThat(standIn.ask("remote-logins")).isZero();
  }
}
