package org.polyvisor.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The means that the command line gives the kit, on the test driver. */
class MeansTest {
  private static final String URI = "test:///default";

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static Conform allOf(String area, String count, String... options) {
    String ids = String.join(",", Stream.of(count.split(" ")).map(n -> area + "-" + n).toList());
    String[] all = Stream.of(options).toArray(String[]::new);
    return Conform.run(
        Stream.of(new String[] {URI, "--seed", "3", "--requirement", ids}, all)
            .flatMap(Stream::of)
            .toArray(String[]::new));
  }

  private static void passed(Conform run, int number) {
    assertThat(run.verdict())
        .as(run.out() + run.err())
        .isEqualTo(URI + " conforms: of " + number + " requirements " + number + " passed.");
  }

  @Test
  void aFolderIsForSavedDomainsAndIsEmptyAgain() throws Exception {
    Path saves = Files.createDirectory(folder.resolve("saves"));

    passed(allOf("SAVE", "001 004 005 010 011", "--save-folder", saves.toString()), 5);
    passed(allOf("DUMP", "001 003 004", "--save-folder", saves.toString()), 3);

    try (Stream<Path> left = Files.list(saves)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void devicesArePluggedIn() throws Exception {
    String disk =
        file("disk.xml", "<disk device='disk'><source file='/c'/><target dev='vdc'/></disk>");
    String drive =
        file("cd.xml", "<disk device='cdrom'><source file='/c.iso'/><target dev='sdb'/></disk>");
    String card = file("card.xml", "<interface><mac address='52:54:00:00:00:01'/></interface>");

    passed(allOf("DEVI", "001 010 013", "--device", disk, "--device", drive, "--device", card), 3);
    assertThat(allOf("DEVI", "001 010", "--device", card).verdict())
        .endsWith("of 2 requirements 1 passed, 1 is not drivable.");
  }

  @Test
  void aNetworkAndAPoolAreDefined() throws Exception {
    String network = file("net.xml", "<network><name>any</name><bridge name='virbr5'/></network>");
    String pool =
        file(
            "pool.xml", "<pool type='dir'><name>any</name><target><path>/p</path></target></pool>");

    passed(allOf("NETW", "009 015 023 026", "--network", network), 4);
    passed(allOf("POOL", "009 015 023 026", "--pool", pool), 4);
    assertThat(allOf("NETW", "009").verdict()).contains("was not judged");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--template | text                | the XML is not well-formed",
        "--template | <domain/>           | has no <name>",
        "--template | <network/>          | has <network>; <domain> is expected",
        "--network  | <network/>          | has no <name>",
        "--network  | <pool/>             | has <pool>; <network> is expected",
        "--pool     | <pool><name/></pool>| has no <name>",
        "--device   | <disk               | the XML is not well-formed",
        "--device   | <network/>          | has <network>; <disk> or <interface> is expected"
      })
  void whatIsWrongWithAFileIsNotTheDriversFault(String option, String text, String words)
      throws Exception {
    Conform run = Conform.run(URI, option, file("given.xml", text), "--requirement", "OPEN-002");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("error: " + option).contains("given.xml: " + words);
  }

  @Test
  void aFileOrFolderThatIsNotThereIsToldSo() {
    String nowhere = folder.resolve("nowhere").toString();
    for (String option : new String[] {"--template", "--network", "--pool", "--device"}) {
      Conform run = Conform.run(URI, option, nowhere, "--requirement", "OPEN-002");
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains(option + " " + nowhere + ": cannot be read");
    }
    assertThat(Conform.run(URI, "--save-folder", nowhere).err()).contains("is no folder");
  }

  @Test
  void aSettingIsTheDriversFromTheFirstLookOn() {
    assertThat(Conform.run(URI, "--set", "seed=7", "--requirement", "OPEN-002").code()).isZero();
    Conform unknown = Conform.run(URI, "--set", "nosuch=7", "--requirement", "OPEN-002");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("nosuch");
  }
}
