package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyvisor.model.MemoryCounter;

/** The same command line to us and to the real virsh, on libvirt's own test driver. */
class VirshTest {
  private static final String URI = "test:///default";

  @BeforeAll
  static void findVirsh() {
    boolean there =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "virsh")));
    Assumptions.assumeTrue(there, "NOT RUN: needs virsh");
  }

  private record Answer(int code, List<String> lines) {}

  private static Answer virsh(String command) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("virsh", "-c", URI));
    line.addAll(List.of(command.split(" ")));
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), lines(out));
  }

  private static Answer ours(String command) {
    Cli.Result result = Cli.on(URI).run(command.split(" "));
    return new Answer(result.code(), lines(result.out()));
  }

  /** virsh ends each command with an empty line; white space at the end means nothing. */
  private static List<String> lines(String out) {
    return out.lines().map(String::stripTrailing).filter(line -> !line.isEmpty()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list",
        "list --all",
        "list --inactive",
        "list --name",
        "list --uuid",
        "list --all --uuid --name",
        "list --id --name",
        "domstate test",
        "domstate test --reason",
        "domstate 1",
        "domstate 6695eb01-f6a4-8304-79aa-97f2502e193f",
        "domblklist test",
        "domblklist test --details",
        "domstats --state",
        "domstats test --state",
        "uri",
      })
  void theOutputIsTheSame(String command) throws IOException, InterruptedException {
    assertThat(ours(command)).isEqualTo(virsh(command));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dominfo nope",
        "domblkstat test nope",
        "domblkstat nope vda",
        "resume test",
        "start test",
        "suspend test",
        "shutdown test",
        "destroy test",
        "reboot test",
        "reset test",
        "undefine test",
        "define /nowhere.xml",
        "domblkstat test vda",
        "dumpxml test",
        "event --all --timeout 1",
        "domifstat test eth9",
        "domifstat nope testnet0",
        "dommemstat nope",
        "domstats nope",
        "domstats --state",
      })
  void theExitCodeIsTheSame(String command) throws IOException, InterruptedException {
    assertThat(ours(command).code()).isEqualTo(virsh(command).code());
  }

  @Test
  void informationAgreesWhereBothHaveIt() throws IOException, InterruptedException {
    List<String> theirs = virsh("dominfo test").lines();
    // CPU time passes, and libvirt's test driver says 'linux' for what its XML calls 'hvm'.
    assertThat(ours("dominfo test").lines())
        .filteredOn(line -> !line.startsWith("CPU time:") && !line.startsWith("OS Type:"))
        .hasSizeGreaterThan(7)
        .allSatisfy(line -> assertThat(theirs).contains(line));
  }

  @Test
  void countersHaveTheSameNames() throws IOException, InterruptedException {
    List<String> theirs = names(virsh("domblkstat test vda"));
    assertThat(names(ours("domblkstat test vda"))).containsAll(theirs);
  }

  @Test
  void interfaceCountersHaveTheSameNames() throws IOException, InterruptedException {
    List<String> theirs = names(virsh("domifstat test testnet0"));
    Cli.Result fixture = Cli.on("fixture:///").run("domifstat", "g0", "vnet0");
    assertThat(names(new Answer(fixture.code(), lines(fixture.out()))))
        .extracting(name -> name.replace("vnet0 ", "testnet0 "))
        .isEqualTo(theirs);
  }

  @Test
  void memoryValuesHaveTheSameNames() throws IOException, InterruptedException {
    List<String> theirs = names(virsh("dommemstat test"));
    Cli.Result fixture = Cli.on("fixture:///").run("dommemstat", "g0");
    List<String> ours = names(new Answer(fixture.code(), lines(fixture.out())));
    assertThat(ours).isNotEmpty().allSatisfy(name -> assertThat(theirs).contains(name));
    assertThat(MemoryCounter.known())
        .extracting(MemoryCounter::shortName)
        .allSatisfy(name -> assertThat(theirs).contains(name));
  }

  private static List<String> names(Answer answer) {
    return answer.lines().stream().map(l -> l.substring(0, l.lastIndexOf(' '))).toList();
  }
}
