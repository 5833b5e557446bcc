package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.jna.standin.StandIn;
import org.polyvisor.driver.parallels.jna.standin.StandInFile;

/** The command line down to the C library that stands in for the vendor's. */
class DoctorTest {
  private Path library;

  @BeforeEach
  void find() {
    Optional<Path> file = StandInFile.find();
    Assumptions.assumeTrue(file.isPresent(), "NOT RUN: needs gcc");
    library = file.orElseThrow();
  }

  @AfterEach
  void asItWas() {
    if (library != null) {
      StandIn.of(library).reset();
    }
  }

  /** Does this to a guest called web that runs. */
  private void play(String... lines) {
    StandIn standIn = StandIn.of(library);
    standIn.play("guest web 7b3e2f4a-1c5d-3e6f-8a9b-0c1d2e3f4a5b vm 2048 2 on running 90s");
    standIn.play("drive web hd sata 0 0 image 65536 /vz/web.pvm/harddisk.hdd");
    standIn.play(List.of(lines));
  }

  private Cli.Result doctor(String... more) {
    String[] all = {"parallels", "doctor", "--library", library.toString()};
    String[] arguments = java.util.Arrays.copyOf(all, all.length + more.length);
    System.arraycopy(more, 0, arguments, all.length, more.length);
    return Cli.plain().run(arguments);
  }

  @Test
  void theDoctorGoesFromTheLibraryToAnEvent() {
    assertThat(doctor().ok().out())
        .contains(
            "ok     library", "ok     login", "5 guests", "web", "ok     event", "live handles")
        .contains("devices.sata0.read_total")
        .doesNotContain("FAILED", "\n? ");
  }

  @Test
  void namesAndUuidsAreMaskedIfWanted() {
    assertThat(doctor("--mask").ok().out())
        .contains("name-", "uuid-", "host-")
        .doesNotContain(" web ", "parallels.example", "7b3e2f4a");
  }

  @Test
  void asJsonItIsOneDocument() {
    Cli.Result result = doctor("--json");
    Schemas.check("parallels", result.out());
    Object json = result.json();
    assertThat(json).asString().contains("steps", "counters", "known");
  }

  @Test
  void countersThatTheDriverDoesNotKnowAreMarked() {
    play("unknown-counter web devices.floppy0.spins 7", "unknown-counter web gpu.load 8");
    List<String> lines = doctor().ok().lines();
    assertThat(lines).contains("? devices.floppy0.spins 7", "? gpu.load 8");
    assertThat(lines.stream().filter(line -> line.startsWith("? "))).hasSize(2);
    Cli.Result json = doctor("--json");
    Schemas.check("parallels", json.out());
    List<Map<String, Object>> counters =
        JsonTree.objects(JsonTree.object(json.json()).get("counters"));
    assertThat(counters).contains(Map.of("name", "gpu.load", "value", "8", "known", false));
    assertThat(counters.stream().filter(counter -> counter.get("known").equals(true))).isNotEmpty();
  }

  @Test
  void namesAndUuidsInSuchCountersAreMaskedIfWanted() {
    play(
        "unknown-counter web vm.web.faults 7",
        "unknown-counter web {0c0ffee0-1234-5678-9abc-def012345678}.faults 8");
    assertThat(doctor().ok().out()).contains("? vm.web.faults 7", "0c0ffee0");
    for (String form : List.of("--quiet", "--json")) {
      assertThat(doctor("--mask", form).ok().out())
          .contains("name-", "uuid-", ".faults")
          .doesNotContain("web", "0c0ffee0");
    }
  }

  @Test
  void oddNamesAreOneDocumentAsJsonAndHarmlessToATerminal() {
    String odd = "q\"\\{}\u0007\u009b2J";
    String written = "q\"\\{}%07%C2%9B2J";
    play("unknown-counter web odd." + written + " 7", "rename web " + written);
    assertThat(JsonTree.of(doctor("--json").ok().out())).asString().contains("odd." + odd);
    assertThat(doctor().ok().out())
        .contains("? odd.q\"\\{}\\x07\\x9b2J 7")
        .doesNotContain("\u0007", "\u009b");
  }

  @Test
  void aLibraryThatIsNotThereIsAFailureThatSaysWhere() {
    Cli.Result result = Cli.plain().run("parallels", "doctor", "--library", "/nowhere/x.so");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains("FAILED library", "/nowhere/x.so");
  }

  @Test
  void guestsAreListedAndReadThroughTheVendorsBinding() {
    Cli cli = Cli.on("parallels:///system?sdk.library=" + library);
    assertThat(cli.run("list", "--all").ok().out()).contains("web", "running", "shut off");
    assertThat(cli.run("domblkstat", "web", "sda").ok().out()).contains("rd_bytes");
    Map<String, Object> info = JsonTree.object(cli.run("dominfo", "web", "--json").json());
    assertThat(info).containsKey("name");
  }
}
