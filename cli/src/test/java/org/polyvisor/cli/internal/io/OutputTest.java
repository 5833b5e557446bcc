package org.polyvisor.cli.internal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class OutputTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Out out = new Out(bytes);

  private String written() {
    out.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static Out broken(String why) {
    return new Out(
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(why);
          }
        });
  }

  private static void fill(Out out) {
    out.line("x");
    out.flush();
  }

  @Test
  void aReaderThatLeftIsToldFromADiskThatIsFull() {
    assertThatThrownBy(() -> fill(broken("Broken pipe")))
        .isInstanceOfSatisfying(
            OutputGoneException.class, e -> assertThat(e.readerLeft()).isTrue());
    assertThatThrownBy(() -> fill(broken("No space left on device")))
        .isInstanceOfSatisfying(
            OutputGoneException.class, e -> assertThat(e.readerLeft()).isFalse());
  }

  @Test
  void columnsAreAligned() {
    new Table("Id", "Name").row("1", "東京").row("10", "b").print(out, true, false);
    assertThat(written().lines().toList())
        .containsExactly(" Id   Name", "------------", " 1    東京", " 10   b");
  }

  @Test
  void longTextsGoOnInFurtherLines() {
    new Table("Name", "Where it is to be found")
        .row("x", "/a/long/path/to/some/file and a word")
        .fold(24)
        .print(out, true, true);
    assertThat(written().lines().toList())
        .containsExactly(
            " Name   Where it is to",
            "        be found",
            "------------------------",
            " x      /a/long/path/",
            "        to/some/file",
            "        and a word");
  }

  @Test
  void aTextWithoutAPlaceToBreakIsBrokenAnywhere() {
    new Table("A").row("x".repeat(25)).fold(14).print(out, false, false);
    assertThat(written().lines().toList())
        .containsExactly(" " + "x".repeat(11), " " + "x".repeat(11), " xxx");
  }

  @Test
  void foreignTextCannotMoveTheCursorOrBeginALine() {
    new Table("Name").row("evil\u001b[2J\nname").print(out, false, false);
    assertThat(written()).isEqualTo(" evil\\x1b[2J\\x0aname\n");
    assertThat(Printable.oneLine(" two\r\n lines\u2028three ")).doesNotContain("\n", "\u2028");
  }

  @Test
  void foreignDocumentsKeepTheirLinesAndNothingElseThatATerminalHeeds() {
    assertThat(Printable.xml("<a>\n\t\u009b2J</a>")).isEqualTo("<a>\n\t&#x9b;2J</a>");
    assertThat(Printable.lines("a\n\tb\u001b[2J")).isEqualTo("a\n\tb\\x1b[2J");
  }

  @Test
  void halfCharactersAndWhatTurnsTheLineAreShown() {
    assertThat(Printable.of("\ud83d\ude00\ud83d \ude00")).isEqualTo("\ud83d\ude00\\ud83d \\ude00");
    assertThat(Printable.of("a\u202eb\u2066")).isEqualTo("a\\u202eb\\u2066");
  }

  @Test
  void jsonEscapesWhatUtf8CannotSayAndATerminalWouldHeed() {
    assertThat(Json.text(List.of("\ud800\ud83d\ude00\udc00", "\u009b\u007f")))
        .isEqualTo("[\"\\ud800\ud83d\ude00\\udc00\",\"\\u009b\\u007f\"]");
  }

  @Test
  void halfSentencesAreJoinedByTheRightMark() {
    assertThat(Printable.joined("one", "two")).isEqualTo("one; two");
    assertThat(Printable.joined("did you mean one?", "two")).isEqualTo("did you mean one? Two");
    assertThat(Printable.joined("one", "")).isEqualTo("one");
  }

  @Test
  void jsonLeavesOutWhatIsNotKnown() {
    Fields fields =
        new Fields()
            .put("text", "quo\"te\n")
            .put("absent", OptionalLong.empty())
            .put("none", Optional.empty())
            .put("large", Long.MAX_VALUE)
            .put("rate", 0.5)
            .put("list", List.of(new Fields().put("yes", true)));
    assertThat(Json.text(fields))
        .isEqualTo(
            "{\"text\":\"quo\\\"te\\n\",\"large\":9223372036854775807,\"rate\":0.5,"
                + "\"list\":[{\"yes\":true}]}");
  }

  @Test
  void rowsAreOneDocumentAndNothingIsWrittenBeforeTheFirst() {
    try (Rows rows = new Rows(out)) {
      assertThat(written()).isEmpty();
      rows.add(new Fields().put("a", 1));
      assertThat(written()).isEqualTo("[\n{\"a\":1}");
      rows.add(new Fields().put("a", 2));
      rows.end();
    }
    assertThat(written()).isEqualTo("[\n{\"a\":1},\n{\"a\":2}\n]\n");
  }

  @Test
  void theTerminalsSizeIsRead() {
    assertThat(Terminals.parse("50 120\n")).isEqualTo(new Terminals.Size(50, 120));
    assertThat(Terminals.parse("")).isEqualTo(Terminals.Size.USUAL);
    assertThat(Terminals.parse("0 0")).isEqualTo(Terminals.Size.USUAL);
    assertThat(Terminals.parse("stty: no")).isEqualTo(Terminals.Size.USUAL);
  }
}
