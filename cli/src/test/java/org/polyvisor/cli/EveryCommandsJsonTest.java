package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command is run with {@code --json}, and what it writes is as its schema says. */
class EveryCommandsJsonTest {
  private static final String URI = "test:///default";
  private static final String POOL = "default-pool";
  private static final String POOL_UUID = "dfe224cb-28fb-8dd0-c4b2-64eb3f0f4566";
  private static final String NETWORK_UUID = "dd8fe884-6c02-601e-7551-cca97df1c5df";

  /** What definitions are written into, by the words of the table that stand for them. */
  private static final Map<String, String> FILES =
      Map.of(
          "DOMAIN",
          "<domain type='test'><name>new</name><memory>4096</memory><vcpu>1</vcpu>"
              + "<os><type>hvm</type></os><devices><channel type='unix'>"
              + "<target type='virtio' name='org.qemu.guest_agent.0'/></channel></devices></domain>",
          "NETWORK",
          "<network><name>new</name><bridge name='br9'/></network>",
          "POOL",
          "<pool type='dir'><name>new</name><target><path>/new</path></target></pool>",
          "DISK",
          "<disk type='file'><source file='/b'/><target dev='vdb' bus='virtio'/></disk>",
          "SNAPSHOT",
          "<domainsnapshot><name>named</name></domainsnapshot>");

  /** These write no JSON. */
  private static final Set<String> PLAIN = Set.of("dumpxml", "completion", "help");

  /** The tests of the conformance launcher, which has this one, hold its output against schemas. */
  private static final Set<String> ELSEWHERE = Set.of("conform");

  /** Nothing happens by itself on the test driver's host. */
  private static final Map<String, String> URIS = Map.of("event", "fixture:///?events=5");

  /** The schema of a command, what comes before it, and how it is run; the last one is tried. */
  private static final List<String> RUNS =
      List.of(
          "list: list --all",
          "dominfo: dominfo test",
          "domstate: domstate test",
          "done: define DOMAIN",
          "done: destroy test; undefine test",
          "done: create DOMAIN",
          "done: destroy test; start test",
          "done: suspend test",
          "done: suspend test; resume test",
          "done: shutdown test",
          "done: destroy test",
          "done: reboot test",
          "done: reset test",
          "done: save test SAVED",
          "done: save test SAVED; restore SAVED",
          "done: managedsave test",
          "done: managedsave test; managedsave-remove test",
          "done: dump test DUMP",
          "autostart: autostart test",
          "done: destroy test; domrename test other",
          "desc: desc test",
          "metadata: metadata test urn:x --key k --set <a/>",
          "done: setmem test 1M",
          "done: setmaxmem test 1G --config",
          "done: setvcpus test 1",
          "vcpucount: vcpucount test",
          "done: attach-device test DISK",
          "done: attach-device test DISK; detach-device test DISK",
          "done: attach-device test DISK; update-device test DISK",
          "domblkinfo: domblkinfo test vda",
          "done: attach-device test DISK; blockresize test vdb 1M",
          "snapshot-create: snapshot-create test SNAPSHOT",
          "snapshot-create: snapshot-create-as test one",
          "snapshot-list: snapshot-create-as test one; snapshot-list test",
          "snapshot-info: snapshot-create-as test one; snapshot-info test one",
          "snapshot-dumpxml: snapshot-create-as test one; snapshot-dumpxml test one",
          "snapshot-current: snapshot-create-as test one; snapshot-current test",
          "snapshot-parent: snapshot-create-as test one; snapshot-create-as test two;"
              + " snapshot-parent test two",
          "done: snapshot-create-as test one; snapshot-delete test one",
          "done: snapshot-create-as test one; snapshot-revert test one",
          "domhostname: create DOMAIN; domhostname new",
          "domjobinfo: domjobinfo test",
          "cpu-stats: cpu-stats test",
          "domblklist: domblklist test",
          "domblkstat: domblkstat test vda",
          "domifstat: domifstat test testnet0",
          "dommemstat: dommemstat test",
          "domstats: domstats",
          "net-list: net-list --all",
          "net-info: net-info default",
          "resource-dumpxml: net-dumpxml default",
          "done: net-destroy default; net-start default",
          "done: net-destroy default",
          "resource-autostart: net-autostart default",
          "done: net-define NETWORK",
          "done: net-create NETWORK",
          "done: net-destroy default; net-undefine default",
          "resource-identity: net-name " + NETWORK_UUID,
          "resource-identity: net-uuid default",
          "pool-list: pool-list --all",
          "pool-info: pool-info " + POOL,
          "resource-dumpxml: pool-dumpxml " + POOL,
          "done: pool-destroy default-pool; pool-start " + POOL,
          "done: pool-destroy " + POOL,
          "resource-autostart: pool-autostart " + POOL,
          "done: pool-define POOL",
          "done: pool-create POOL",
          "done: pool-destroy default-pool; pool-undefine " + POOL,
          "resource-identity: pool-name " + POOL_UUID,
          "resource-identity: pool-uuid " + POOL,
          "event: event --count 1 --timeout 20",
          "drivers: drivers",
          "parallels: parallels doctor --library /nowhere/x.so",
          "uri: uri",
          "config: config",
          "version: version");

  @TempDir private Path folder;
  @RegisterExtension final TestHost host = new TestHost();

  static List<String> runs() {
    return RUNS;
  }

  private static List<String> steps(String run) {
    return List.of(run.substring(run.indexOf(": ") + 2).split("; "));
  }

  /** The command that a run of the table tries. */
  private static String tried(String run) {
    List<String> steps = steps(run);
    return steps.get(steps.size() - 1).split(" ")[0];
  }

  private Cli.Result run(String step) throws IOException {
    String[] words = (step + " --json").split(" ");
    for (int at = 1; at < words.length; at++) {
      words[at] = file(words[at]);
    }
    return Cli.on(URIS.getOrDefault(words[0], URI)).run(words);
  }

  private String file(String word) throws IOException {
    if (!word.matches("[A-Z]+")) {
      return word;
    }
    Path file = folder.resolve(word);
    String text = FILES.get(word);
    return (text == null ? file : Files.writeString(file, text)).toString();
  }

  @ParameterizedTest
  @MethodSource("runs")
  void itsOutputIsAsItsSchemaSays(String run) throws IOException {
    List<String> steps = steps(run);
    for (String step : steps.subList(0, steps.size() - 1)) {
      run(step).ok();
    }
    Cli.Result result = run(steps.get(steps.size() - 1));
    if (!tried(run).equals("parallels")) { // which shows as well what is not there
      result.ok();
    }
    assertThat(result.out()).as(result.err()).isNotBlank();
    Schemas.check(run.substring(0, run.indexOf(':')), result.out());
  }

  @Test
  void noCommandIsLeftOut() {
    Set<String> expected = new TreeSet<>(Cli.commands());
    expected.removeAll(PLAIN);
    expected.removeAll(ELSEWHERE);
    assertThat(new TreeSet<>(RUNS.stream().map(EveryCommandsJsonTest::tried).toList()))
        .isEqualTo(expected);
    assertThat(RUNS).hasSameSizeAs(expected);
  }

  /** Several commands may share a schema, whose title names them. */
  @Test
  void theTitleOfASchemaNamesEachCommandThatWritesIt() {
    assertThat(RUNS)
        .allSatisfy(
            run ->
                assertThat(Arrays.asList(titled(run.substring(0, run.indexOf(':')))))
                    .contains(tried(run)));
  }

  private static String[] titled(String schema) {
    return Schemas.titleOf(schema).split("[ ,]+");
  }

  /** Nor is one published that nothing is held against. */
  @Test
  void noSchemaIsLeftOut() {
    Set<String> others =
        Set.of(
            "common",
            "conform",
            "conform-plan",
            "config-explain",
            "domblkstat-all",
            "error",
            "hint",
            "list-identities",
            "resource-identities");
    Set<String> all = new TreeSet<>(others);
    all.addAll(
        RUNS.stream().map(run -> run.substring(0, run.indexOf(':'))).collect(Collectors.toSet()));
    assertThat(new TreeSet<>(Schemas.names())).isEqualTo(all);
  }
}
