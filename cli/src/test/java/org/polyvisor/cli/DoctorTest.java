package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
