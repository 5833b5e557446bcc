package org.polyvisor.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polyvisor.config.internal.PropertiesFileReader;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.InvalidArgumentException;
import org.polyvisor.spi.SettingsFileReader.Entry;

class PropertiesFileReaderTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("polyvisor.properties");
  }

  private List<Entry> read(String text) throws IOException {
    Files.writeString(file, text);
    return new PropertiesFileReader().read(file);
  }

  private static Entry entry(String key, int line, String... values) {
    return new Entry(key, List.of(values), line);
  }

  private void assertRefused(String text, int line, String... words) throws IOException {
    Files.writeString(file, text);
    assertThatThrownBy(() -> new PropertiesFileReader().read(file))
        .isInstanceOfSatisfying(
            InvalidArgumentException.class,
            e -> assertThat(e.code()).isSameAs(ErrorCode.CONF_SYNTAX))
        .message()
        .startsWith("settings file " + file + ", line " + line + ":")
        .contains(words)
        .doesNotContain("\n");
  }

  @Test
  void entriesComeInTheirOrderWithTheLineThatTheyBeginIn() throws IOException {
    assertThat(read("# a comment\n\n  b.two = 2\n! another\na.one: 1\nc.long = x\\\n   y\nd = z"))
        .containsExactly(
            entry("b.two", 3, "2"),
            entry("a.one", 5, "1"),
            entry("c.long", 6, "xy"),
            entry("d", 8, "z"));
  }

  @Test
  void commasSeparateValuesUnlessEscaped() throws IOException {
    assertThat(read("list = a, b\\,c ,d\none = x\nback = a\\\\,b\nempty ="))
        .containsExactly(
            entry("list", 1, "a", "b,c", "d"),
            entry("one", 2, "x"),
            entry("back", 3, "a\\", "b"),
            entry("empty", 4, ""));
  }

  @Test
  void escapesAreResolved() throws IOException {
    assertThat(read("k = caf\\u00e9\\t\\=\\:\\\\end"))
        .containsExactly(entry("k", 1, "caf\u00e9\t=:\\end"));
  }

  @Test
  void theFileIsUtf8WithOrWithoutAByteOrderMark() throws IOException {
    assertThat(read("\uFEFFk = Zürich 東京")).containsExactly(entry("k", 1, "Zürich 東京"));
  }

  @Test
  void interpolationIsLeftLiteral() throws IOException {
    assertThat(read("a = 1\nb = ${a} ${sys:user.home} ${file:UTF-8:/etc/passwd}"))
        .contains(entry("b", 2, "${a} ${sys:user.home} ${file:UTF-8:/etc/passwd}"));
  }

  @ParameterizedTest
  @CsvSource({"include", "includeoptional", "INCLUDE", "includeOptional"})
  void anotherFileIsNotIncluded(String directive) throws IOException {
    Files.writeString(folder.resolve("other.properties"), "secret = 1\n");
    assertRefused("a = 1\n" + directive + " = other.properties\n", 2, "not included");
  }

  @Test
  void aKeyTwiceNamesBothLines() throws IOException {
    assertRefused("call.deadline = 1s\nb = 2\ncall.deadline = 2s\n", 3, "call.deadline", "line 1");
  }

  @ParameterizedTest
  @CsvSource({
    "a = \\u12, \\u12",
    "a = \\u12xz, \\u12xz",
    "a = C:\\dir, \\d",
    "a = x\\ y, \\ y",
  })
  void aMalformedEscapeIsNamed(String line, String escape) throws IOException {
    assertRefused("# first\n" + line + "\n", 2, escape.substring(0, 2), "no escape");
  }

  @ParameterizedTest
  @CsvSource({"garbage", "two words", "= value", "{ \"json\"", "[section]"})
  void aLineThatIsNoSettingIsRefused(String line) throws IOException {
    assertRefused("a = 1\n" + line + "\n", 2, "key = value");
  }

  @Test
  void aBackslashAtTheEndIsRefused() throws IOException {
    assertRefused("a = 1\nb = 2\\", 2, "backslash");
  }

  @Test
  void whatIsNotUtf8NamesTheLine() throws IOException {
    Files.write(file, "a = 1\nb = caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> new PropertiesFileReader().read(file))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining(file + ", line 2:")
        .hasMessageContaining("UTF-8");
  }

  @Test
  void aDirectoryIsRefused() throws IOException {
    Files.createDirectory(file);
    assertThatThrownBy(() -> new PropertiesFileReader().read(file))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining(file + " is a directory");
  }

  @Test
  void aFileThatCannotBeReadIsNamed() {
    assertThatThrownBy(() -> new PropertiesFileReader().read(Path.of("/dev/null")))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("/dev/null is no ordinary file");
  }

  @Test
  void aFileWithoutEndIsRefused() throws IOException {
    Files.write(file, new byte[(1 << 20) + 1]);
    assertThatThrownBy(() -> new PropertiesFileReader().read(file))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("larger than");
  }

  @Test
  void anEmptyFileHasNoEntries() throws IOException {
    assertThat(read("")).isEmpty();
  }
}
