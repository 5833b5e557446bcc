package org.polyvisor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyvisor.error.InvalidArgumentException;

class ConnectionUriTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "test:///default                             | test | -   | -                  | -           | 0     | /default",
        "QEMU:///system                              | qemu | -   | -                  | -           | 0     | /system",
        "qemu+ssh://root@my_host/system              | qemu | ssh | root               | my_host     | 0     | /system",
        "qemu+tcp://[2001:db8::7]:16509/system       | qemu | tcp | -                  | 2001:db8::7 | 16509 | /system",
        "qemu+tcp://[::1]/system                     | qemu | tcp | -                  | ::1         | 0     | /system",
        "qemu://[fe80::1%25lo]/system                | qemu | -   | -                  | fe80::1%lo  | 0     | /system",
        "qemu+ssh://user%40corp.example@host/system  | qemu | ssh | user@corp.example  | host        | 0     | /system",
        "test:///a%20b c                             | test | -   | -                  | -           | 0     | /a b c",
        "test:///a+b                                 | test | -   | -                  | -           | 0     | /a+b",
        "qemu://system                               | qemu | -   | -                  | system      | 0     | ''",
        "qemu://h:1                                  | qemu | -   | -                  | h           | 1     | ''"
      })
  void aUriIsTakenApartAndPrintedBackTheSame(
      String text,
      String driver,
      String transport,
      String user,
      String host,
      int port,
      String path) {
    ConnectionUri uri = ConnectionUri.parse(text);
    assertThat(uri.driver()).isEqualTo(driver);
    assertThat(uri.transport().orElse(null)).isEqualTo(transport);
    assertThat(uri.user().orElse(null)).isEqualTo(user);
    assertThat(uri.host().orElse(null)).isEqualTo(host);
    assertThat(uri.port().orElse(0)).isEqualTo(port);
    assertThat(uri.path()).isEqualTo(path);
    assertThat(uri).hasToString(text);
  }

  @Test
  void aParameterMayStandTwiceAndKeepsItsOrder() {
    ConnectionUri uri = ConnectionUri.parse("qemu:///attach?monitor=/a,b&monitor=/c%26d&empty&x=");
    assertThat(uri.parameter("monitor")).containsExactly("/a,b", "/c&d");
    assertThat(uri.parameter("empty")).containsExactly("");
    assertThat(uri.parameter("none")).isEmpty();
    assertThat(uri.query().keySet()).containsExactly("monitor", "empty", "x");
    assertThat(uri.withoutQuery()).isEqualTo("qemu:///attach");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                            | must have 1 to",
        "system                        | must begin with a driver's scheme",
        "1qemu:///x                    | must begin with a driver's scheme",
        "qemu:system                   | did you mean qemu:///system?",
        "qemu:/system                  | did you mean qemu:///system?",
        "qemu+tcp://::1/system         | write [::1]",
        "qemu+ssh://a@b@host/system    | a second '@' at position 15",
        "qemu+ssh://u:secret@host/     | a URI carries none",
        "qemu://h:0/                   | port 0; must be 1 to 65535",
        "qemu://h:99999/               | must be 1 to 65535",
        "qemu://h:12ab/                | where a port belongs",
        "qemu:///x%zz                  | two hexadecimal digits",
        "qemu:///x%ff                  | no UTF-8",
        "qemu:///x%00                  | %00",
        "qemu:///x#y                   | a '#' at position 10",
        "qemu:///x?=1                  | without a name",
        "qemu://a b/x                  | a host 'a b'"
      })
  void whatIsNoUriSaysWhyAndWhatWouldBeRight(String text, String why) {
    assertThatThrownBy(() -> ConnectionUri.parse(text))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining(why);
  }

  /** Whatever is in it: a slash, a question mark, a second '@' or a colon end no password. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "qemu+ssh://u:geheim@host/",
        "parallels://u:geheim/1@host/system",
        "parallels://u:geheim?1@host/system",
        "parallels://u:1@geheim@host/system",
        "parallels://u:geheim:1@host/system",
        "parallels://u:1234geheim@host/system",
        "parallels://u:1#geheim@host/system",
        "parallels://u:geheim\n@host/system",
        "parallels://:geheim@host/system",
        "parallels://u%3Ageheim@host/system",
      })
  void aPasswordIsNotRepeated(String text) {
    assertThatThrownBy(() -> ConnectionUri.parse(text))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("a URI carries none")
        .message()
        .doesNotContain("geheim");
  }

  @Test
  void anAtSignElsewhereIsNoPassword() {
    assertThat(ConnectionUri.parse("a://u@h:80/x?y=b:c@d").port()).hasValue(80);
    assertThat(ConnectionUri.parse("a://[fe80::1]:80/x@y").port()).hasValue(80);
    assertThat(ConnectionUri.parse("a:///x//y:z@b").path()).isEqualTo("/x//y:z@b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:///x?pin=geheim%zz",
        "a:///x?pin=geheim%00",
        "a:///x?pin=geheim%ff",
        "a:///x?pin=geheim&=1"
      })
  void whatStandsInParametersIsNotRepeated(String text) {
    assertThatThrownBy(() -> ConnectionUri.parse(text))
        .isInstanceOf(InvalidArgumentException.class)
        .message()
        .contains("parameter")
        .doesNotContain("geheim");
  }

  @Test
  void forMessagesItHasNoParameters() {
    ConnectionUri uri = ConnectionUri.parse("a:///x?pin=geheim");
    assertThat(uri).hasToString("a:///x?...");
    assertThat(uri.text()).isEqualTo("a:///x?pin=geheim");
    assertThat(ConnectionUri.parse("a:///x")).hasToString("a:///x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"qemu:///a\nb", "qemu:///a\u0000b", "qemu:///a\u007fb"})
  void controlCharactersAreRefused(String text) {
    assertThatThrownBy(() -> ConnectionUri.parse(text))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("control character at position 10");
  }

  @Test
  void anyTextEndsInAUriOrATypedError() {
    var random = new Random(42);
    String letters = "qemu+:/@[]?&=%25a1 ü#.";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "qemu://" : "");
      for (int j = random.nextInt(20); j > 0; j--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      try {
        assertThat(ConnectionUri.parse(text.toString()).text()).isEqualTo(text.toString());
      } catch (InvalidArgumentException e) {
        assertThat(e.getMessage()).doesNotContain("\n");
      }
    }
  }
}
