package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a newcomer gets wrong: one line on stderr that says what to do, and nothing else. */
class MisuseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "qemu://system | qemu:///system",
        "parralels:///system | parallels",
        "test:/default | test:///default",
        "test:///nowhere | test:///default",
        "default | scheme",
        "qemu+ssh://host/system | reserved",
        "fixture:///?guets=3 | guests",
        "fixture:///?guests=many | 'many'",
        "qemu:///system | attach",
        "qemu:///attach?monitor=/nowhere.sock | /nowhere.sock",
        "parallels:///system | sdk=simulated",
      })
  void aUriThatCannotBeRightSaysWhatWouldBe(String uri, String advice) {
    Cli.on(uri).run("list").refused(1, advice);
  }

  @Test
  void anUnknownCommandIsRefusedWithTheNearest() {
    Cli.plain().run("lst").refused(2, "'lst'", "'list'", "--help");
    Cli.plain().run("dominf", "test").refused(2, "'dominf'", "'dominfo'");
    Cli.plain().run("help", "lits").refused(2, "'lits'", "'list'");
  }

  @Test
  void anUnknownOptionIsRefusedWithTheNearest() {
    Cli.plain().run("list", "--jsno").refused(2, "'--jsno'", "'--json'", "polyvisor list --help");
    Cli.plain().run("--jsno", "list").refused(2, "'--jsno'", "'--json'");
  }

  @Test
  void nothingAtAllIsRefused() {
    Cli.plain().run().refused(2, "polyvisor --help");
  }

  @Test
  void aMissingArgumentIsNamed() {
    Cli.plain().run("dominfo").refused(2, "DOMAIN", "polyvisor dominfo --help");
  }

  @Test
  void whatIsNamedAsInVirshAndCannotBePlacedSaysWhy() {
    Cli.plain().run("domstate", "--domain").refused(2, "'--domain' needs a value");
    Cli.plain().run("domstate", "--domain=a", "--domain", "b").refused(2, "is there twice");
    Cli.plain().run("domstate", "--domain", "a", "b").refused(2, "unexpected argument 'b'");
    Cli.plain().run("setmem", "--size", "1G").refused(2, "'DOMAIN'", "polyvisor setmem --help");
    Cli.plain().run("setmem", "--domain", "a").refused(2, "'SIZE'");
    Cli.plain().run("setvcpus", "a", "\u0661").refused(2, "nine digits");
  }

  @Test
  void anArgumentTooManyIsNamed() {
    Cli.plain().run("dominfo", "a", "b").refused(2, "'b'");
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "soon", "5x", "25h", "1e3"})
  void aDeadlineThatIsNoneIsRefused(String deadline) {
    Cli.on("test:///default").run("list", "--deadline=" + deadline).refused(2, deadline, "250ms");
  }

  /** It has a command line of its own, which begins there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--json conform test:///default",
        "-c test:///default conform",
        "-r conform test:///default --plan --seed 1",
        "--deadline 5s conform --plan"
      })
  void conformComesFirst(String line) {
    int code = Cli.plain().run(line.split(" ")).code();
    assertThat(code).isEqualTo(2);
    assertThat(Cli.plain().run(line.split(" ")).err())
        .contains("'conform' comes first", "polyvisor conform ");
  }

  @Test
  void anUnknownSettingIsRefusedWithTheNearest() {
    Cli.plain().run("config", "--explain", "call.deadlin").refused(2, "'call.deadline'");
  }

  @Test
  void globalOptionsStandBeforeOrAfterTheCommand() {
    Cli.plain().run("list", "-c", "test:///default", "-q", "--name").ok();
    Cli.plain().run("-q", "--connect=test:///default", "list", "--name").ok();
  }

  @Test
  void secretsInTheUriAreNotShown() {
    assertThat(Cli.on("fixture:///?pin=4711").run("uri").ok().out()).isEqualTo("fixture:///\n");
    assertThat(Cli.on("fixture:///?pin=4711").run("config").ok().out())
        .contains("***")
        .doesNotContain("4711");
  }
}
