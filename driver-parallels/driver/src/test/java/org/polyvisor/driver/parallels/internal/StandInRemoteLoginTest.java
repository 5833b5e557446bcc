package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.ParallelsProvider;
import org.polyvisor.driver.parallels.jna.standin.StandIn;
import org.polyvisor.error.AuthenticationException;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.InvalidArgumentException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.spi.Credentials;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.OpenRequest;

/** A login on another host: as whom the app said, again after a loss, and told to nobody else. */
class StandInRemoteLoginTest {
  private static final String SECRET = "correct-horse-battery";
  private static final String USER = "operator-of-night";

  private final StandIn standIn = StandInProvider.fresh();
  private final RealScheduler scheduler = new RealScheduler();
  private final Queue<String> logged = new ConcurrentLinkedQueue<>();
  private final Logger root = Logger.getLogger("");
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          logged.add(String.valueOf(line.getMessage()));
          for (Object parameter :
              line.getParameters() == null ? new Object[0] : line.getParameters()) {
            logged.add(String.valueOf(parameter));
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private final Level before = root.getLevel();

  @BeforeEach
  void listen() {
    handler.setLevel(Level.ALL);
    root.setLevel(Level.ALL);
    root.addHandler(handler);
  }

  @AfterEach
  void close() {
    root.removeHandler(handler);
    root.setLevel(before);
    scheduler.close();
    Eventually.holds(() -> standIn.ask("initialised") == 0);
    StandInPeer.checkLedger(standIn);
    assertThat(logged).noneMatch(line -> line.contains(SECRET) || line.contains(USER));
  }

  private DriverConnection open(String uri, String user, String secret) {
    OpenRequest.Builder request = request(uri);
    request.credentials(Credentials.of(user, secret.toCharArray()));
    return new ParallelsProvider().open(request.build());
  }

  private OpenRequest.Builder request(String uri) {
    FixedSettings settings = new FixedSettings().with("sdk.library", StandInPeer.file().toString());
    return OpenRequest.of(ConnectionUri.parse(uri), RealWorld.call(), settings, scheduler);
  }

  private static String whole(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void logsInOnAHostAndAgainAfterALoss() {
    DriverConnection connection = open("parallels://vz1.example:64100/system", USER, SECRET);
    assertThat(standIn.ask("remote-logins")).isOne();
    assertThat(standIn.ask("remote-port")).isEqualTo(64_100);
    assertThat(connection.domains(RealWorld.call(), DomainFilter.all())).hasSize(5);
    standIn.play("lose-session");
    Eventually.holds(() -> !connection.alive());
    Eventually.holds(connection::alive);
    assertThat(standIn.ask("remote-logins")).isEqualTo(2);
    connection.close(RealWorld.call());
    assertThat(logged).anyMatch(line -> line.contains("loginRemote"));
  }

  @Test
  void aWrongPasswordIsAuthFailedAndShownNowhere() {
    // What the stand-in takes for wrong; the log must not have it, nor any of the exception's
    // parts.
    Throwable failure = catchThrowable(() -> open("parallels://vz1.example/system", USER, "wrong"));
    assertThat(failure).isInstanceOf(VirtException.class);
    assertThat(((VirtException) failure).code()).isEqualTo(ErrorCode.AUTH_FAILED);
    assertThat(whole(failure))
        .contains("PRL_ERR_AUTHENTICATION_FAILED (0x80000330)")
        .doesNotContain("wrong", USER);
    assertThat(logged).noneMatch(line -> line.contains("wrong"));
  }

  @Test
  void anyOtherFailureShowsThemNeither() {
    standIn.play("call PrlSrv_LoginEx fail 0x80000016");
    Throwable failure = catchThrowable(() -> open("parallels://vz1.example/system", USER, SECRET));
    assertThat(whole(failure)).contains("PRL_ERR_OPERATION_FAILED").doesNotContain(SECRET, USER);
  }

  @Test
  void withoutCredentialsOrWithTwoUsersItSaysWhatIsWrong() {
    assertThatThrownBy(
            () -> new ParallelsProvider().open(request("parallels://vz1.example/system").build()))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContainingAll("vz1.example", "credentials");
    Throwable two = catchThrowable(() -> open("parallels://eve@vz1.example/system", USER, SECRET));
    assertThat(two)
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContainingAll("vz1.example", "two");
    assertThat(whole(two)).doesNotContain(SECRET, USER);
  }
}
