package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Commands that change something, on the test driver; its host lasts while somebody uses it. */
class TestDriverTest {
  private static final String URI = "test:///default";
  private static final String UUID = "6695eb01-f6a4-8304-79aa-97f2502e193f";

  @TempDir Path folder;
  @RegisterExtension final TestHost host = new TestHost();

  private static Cli.Result run(String... arguments) {
    return Cli.on(URI).run(arguments);
  }

  private static String state() {
    return run("domstate", "test", "--reason").ok().out().strip();
  }

  @Test
  void lifeGoesRoundAsWithVirsh() {
    assertThat(run("suspend", "test").ok().out()).isEqualTo("test: suspended\n");
    assertThat(state()).isEqualTo("paused (user)");
    run("resume", "test").ok();
    assertThat(state()).isEqualTo("running (unpaused)");
    run("destroy", "test").ok();
    assertThat(state()).isEqualTo("shut off (destroyed)");
    run("start", "test").ok();
    assertThat(state()).isEqualTo("running (booted)");
    run("shutdown", "test").ok();
    assertThat(state()).isEqualTo("shut off (shutdown)");
    run("start", "test", "--paused").ok();
    assertThat(state()).startsWith("paused");
  }

  @Test
  void aDomainIsNamedByIdUuidOrName() {
    assertThat(run("domstate", "1").ok().out()).isEqualTo("running\n");
    assertThat(run("domstate", UUID).ok().out()).isEqualTo("running\n");
    assertThat(run("domstate", "test").ok().out()).isEqualTo("running\n");
  }

  @Test
  void aNameOfDigitsIsFoundWhereNoIdFits() throws IOException {
    run("define", xml("7")).ok();
    assertThat(run("domstate", "7").ok().out()).isEqualTo("shut off\n");
  }

  /** As editors on other systems write one. */
  @Test
  void aByteOrderMarkIsNoPartOfADefinition() throws IOException {
    Path marked = Path.of(xml("marked"));
    Files.writeString(marked, "\uFEFF" + Files.readString(marked).replace("\n", "\r\n"));
    run("define", marked.toString()).ok();
    run("undefine", "marked").ok();
  }

  @Test
  void aDomainIsDefinedStartedAndUndefined() throws IOException {
    assertThat(run("define", xml("other")).ok().out()).isEqualTo("other: defined\n");
    assertThat(run("list", "--all", "--name").ok().lines()).containsExactly("test", "other");
    run("start", "other").ok();
    run("undefine", "other").ok();
    run("destroy", "other").ok();
    assertThat(run("list", "--all", "--name").ok().lines()).containsExactly("test");
  }

  @Test
  void aDomainIsCreatedFromStandardInput() throws IOException {
    String definition = Files.readString(Path.of(xml("brief")));
    assertThat(Cli.on(URI).input(definition).run("create", "-", "--json").ok().json())
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("name", "brief")
        .containsKey("id");
    run("destroy", "brief").ok();
    run("domstate", "brief").refused(1, "'brief'");
  }

  private String xml(String name) throws IOException {
    String text =
        "<domain type='test'><name>"
            + name
            + "</name><memory unit='KiB'>65536</memory><vcpu>1</vcpu>"
            + "<os><type>hvm</type></os></domain>";
    return Files.writeString(folder.resolve(name + ".xml"), text).toString();
  }

  @Test
  void quietConfirmsNothing() {
    assertThat(run("suspend", "test", "-q").ok().out()).isEmpty();
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    run("define", "/nowhere.xml").refused(1, "/nowhere.xml", "no such file");
  }

  @Test
  void aFileThatIsNoDefinitionIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("x.xml"), "root:x:0:0\n");
    run("define", file.toString()).refused(1);
  }

  @Test
  void aDirectoryIsNoDefinition() {
    run("define", folder.toString()).refused(1, folder.toString());
  }

  @Test
  void readOnlyRefusesChangesAndSaysWhatToDo() {
    run("-r", "suspend", "test").refused(1, "read-only", "--readonly");
    run("destroy", "test", "--readonly").refused(1, "read-only");
    assertThat(state()).startsWith("running");
  }

  @Test
  void theWrongStateIsSaid() {
    run("resume", "test").refused(1, "'test'", "domstate test");
    run("destroy", "test").ok();
    run("domblkstat", "test", "vda").refused(1, "test");
    run("suspend", "test").refused(1, "test");
  }

  @Test
  void aWrongDomainIsNamedWithTheNearest() {
    run("dominfo", "tset").refused(1, "'tset'", "'test'", "list --all");
    run("dominfo", "999").refused(1, "'999'");
    run("dominfo", "").refused(1, "empty");
    run("dominfo", "6695eb01-f6a4-8304-79aa-97f2502e1931").refused(1, "97f2502e1931");
  }

  @Test
  void aWrongDeviceIsNamed() {
    run("domblkstat", "test", "vdz").refused(1, "'vdz'", "vda");
  }

  @Test
  void informationHasVirshsLabels() {
    assertThat(run("dominfo", "test").ok().lines())
        .contains(
            "Id:             1",
            "Name:           test",
            "UUID:           " + UUID,
            "State:          running",
            "Max memory:     8388608 KiB");
  }

  @Test
  void devicesAreListed() {
    assertThat(run("domblklist", "test", "--details", "-q").ok().lines())
        .containsExactly(" file   disk     vda      /guest/diskimage1");
    assertThat(JsonTree.objects(run("domblklist", "test", "--json").ok().json()))
        .singleElement()
        .satisfies(
            device ->
                assertThat(device)
                    .containsEntry("target", "vda")
                    .containsEntry("source", "/guest/diskimage1"));
  }

  @Test
  void oneThatDoesNotRunHasAStateOnlyAndIsNoError() throws IOException {
    run("define", xml("other")).ok();
    assertThat(run("domstats").ok().lines())
        .startsWith("Domain: 'other'", "  state.state=5", "  state.reason=0", "", "Domain: 'test'")
        .contains("  block.count=1", "  block.0.path=/guest/diskimage1");
    assertThat(run("domstats", "other", "--block").ok().lines())
        .containsExactly("Domain: 'other'", "");
    assertThat(run("domstats", "other", "--vcpu").ok().lines())
        .containsExactly("Domain: 'other'", "");
    assertThat(JsonTree.objects(run("domstats", "other", "--json").ok().json()))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("state", "SHUTOFF")
                    .doesNotContainKeys("blockDevices", "error"));
  }

  @Test
  void xmlIsShownAsItIs() {
    assertThat(run("dumpxml", "test").ok().out())
        .startsWith("<domain ")
        .contains("<name>test</name>")
        .endsWith("</domain>\n");
    Map<String, Object> json = JsonTree.object(run("dumpxml", "test", "--json").ok().json());
    assertThat(json.get("xml").toString()).contains("<uuid>" + UUID + "</uuid>");
  }

  @Test
  void uriAndVersionAreShown() {
    assertThat(run("uri").ok().out()).isEqualTo("test:///default\n");
    assertThat(run("version").ok().out()).contains("polyvisor ", "TEST");
  }
}
