package org.polyvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.error.VirtException;
import org.polyvisor.fixture.FixtureProvider;
import org.polyvisor.fixture.Scripted;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.SettingLayer;

/** A URI that nobody has typed just now: what is wrong with it is said with where it stands. */
class UriInASettingTest {
  private static final String DEFAULT = "polyvisor.uri.default";
  private static final String ALIAS = "polyvisor.uri.alias.lab";

  @AfterEach
  void forget() {
    System.clearProperty(DEFAULT);
    System.clearProperty(ALIAS);
  }

  private static void refusing(ErrorCode code) {
    FixtureProvider.opening(
        request -> {
          throw VirtException.of(code, ErrorDomain.NONE, "there is no " + request.uri().path());
        });
  }

  /** No URI, no scheme, a host, a parameter, a value; and one that the driver does not take. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bogus",
        "bogus:///x",
        "fixture://host/x",
        "fixture:///x?spead=3",
        "fixture:///x?speed=fast",
        "fixture:///x"
      })
  void whatIsWrongWithItNamesThePlace(String uri) {
    refusing(ErrorCode.INVALID_ARG);
    System.setProperty(DEFAULT, uri);
    String inDefault = "system property (" + DEFAULT + "): setting 'uri.default': ";
    assertThatThrownBy(Polyvisor::open).message().startsWith(inDefault).doesNotContain("alias");
    System.setProperty(ALIAS, uri);
    String inAlias = "system property (" + ALIAS + "): setting 'uri.alias.lab': ";
    assertThatThrownBy(() -> Polyvisor.open("lab")).message().startsWith(inAlias);
    System.setProperty(DEFAULT, "lab");
    assertThatThrownBy(Polyvisor::open).message().startsWith(inDefault + inAlias);
    assertThatThrownBy(() -> Polyvisor.open(uri)).message().doesNotContain("system property");
  }

  @Test
  void theClassOfTheErrorStaysWhatItIs() {
    System.setProperty(DEFAULT, "fixture+ssh://host/x");
    assertThatThrownBy(Polyvisor::open)
        .isInstanceOf(OperationUnsupportedException.class)
        .hasMessageStartingWith("system property (" + DEFAULT + ")");
  }

  @Test
  void aHypervisorThatIsNotThereIsNoMistakeOfTheSetting() {
    refusing(ErrorCode.NO_CONNECT);
    System.setProperty(DEFAULT, "fixture:///x");
    assertThatThrownBy(Polyvisor::open).hasMessage("there is no /x");
  }

  @Test
  void theSettingsOfAConnectionAreToldWithoutOpeningIt() {
    refusing(ErrorCode.NO_CONNECT);
    ConnectionBuilder builder =
        Polyvisor.builder().uri("fixture:///x?speed=3").set("pool.threads", "2");
    assertThatThrownBy(builder::open).isInstanceOf(VirtException.class);
    List<EffectiveSetting> settings = builder.settings();
    assertThat(settings)
        .filteredOn(setting -> setting.name().equals("driver.fixture.speed"))
        .singleElement()
        .satisfies(speed -> assertThat(speed.value()).contains("3"))
        .satisfies(speed -> assertThat(speed.origin().layer()).isEqualTo(SettingLayer.URI));
    FixtureProvider.opening(request -> new Scripted().connection());
    try (Connection connection = builder.open()) {
      assertThat(connection.settings().toString()).isEqualTo(settings.toString());
    }
  }

  @Test
  void nobodyIsAskedWhoLogsInForTheSettingsAlone() {
    CredentialsPrompt nobody =
        new CredentialsPrompt() {
          @Override
          public Optional<String> user(ConnectionUri uri) {
            throw new AssertionError("asked");
          }

          @Override
          public Optional<char[]> secret(ConnectionUri uri, String user) {
            throw new AssertionError("asked");
          }
        };
    assertThat(Polyvisor.builder().uri("fixture-hosts://host/x").credentials(nobody).settings())
        .isNotEmpty();
  }
}
