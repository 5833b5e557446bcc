package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is done to a domain beyond its run state, in words and as JSON. */
class WholeDomainTest {
  private static final String URI = "test:///default";

  @TempDir Path folder;
  @RegisterExtension final TestHost host = new TestHost();

  private static Cli.Result run(String... arguments) {
    return Cli.on(URI).run(arguments);
  }

  private static Map<String, Object> json(String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = "--json";
    return JsonTree.object(run(all).ok().json());
  }

  private String disk() throws IOException {
    String xml = "<disk type='file'><source file='/b'/><target dev='vdb' bus='virtio'/></disk>";
    return Files.writeString(folder.resolve("disk.xml"), xml).toString();
  }

  @Test
  void aDomainIsSavedAndRestored() {
    String file = folder.resolve("a.save").toString();
    assertThat(run("save", "test", file).ok().out()).isEqualTo("test: saved\n");
    assertThat(json("restore", file)).containsEntry("name", "test").containsEntry("id", 2L);
    assertThat(json("managedsave", "test")).containsEntry("done", "saved");
    assertThat(json("dominfo", "test")).containsEntry("managedSave", true);
    assertThat(json("managedsave-remove", "test")).containsEntry("done", "managed save removed");
    assertThat(run("managedsave-remove", "test").ok().out())
        .isEqualTo("test: has no managed save\n");
    run("start", "test").ok();
    assertThat(json("dump", "test", file)).containsEntry("done", "dumped");
    run("save", "test", "").refused(1, "empty");
    run("save", "test", file, "--running", "--paused").refused(1, "exclude");
  }

  @Test
  void itsNamesAndTextsAreSet() {
    assertThat(json("autostart", "test")).containsEntry("autostart", true);
    assertThat(json("dominfo", "test")).containsEntry("autostart", true);
    assertThat(json("desc", "test")).doesNotContainKey("description");
    assertThat(json("desc", "test", "some", "words")).containsEntry("done", "description set");
    assertThat(json("desc", "test")).containsEntry("description", "some words");
    run("desc", "test", "--new-desc", "").ok();
    assertThat(run("desc", "test").ok().out()).isEqualTo("No description for domain: test\n");
    assertThat(json("metadata", "test", "urn:x", "--key", "k", "--set", "<a/>"))
        .containsEntry("done", "metadata set");
    assertThat(json("metadata", "test", "urn:x")).containsEntry("metadata", "<a/>\n");
    run("metadata", "test", "urn:x", "--set", "<a/>").refused(1, "--key");
    run("metadata", "test", "urn:y").refused(1, "urn:y");
    run("metadata", "test", "").refused(1, "empty");
    run("destroy", "test").ok();
    assertThat(json("domrename", "test", "other")).containsEntry("name", "other");
  }

  @Test
  void memoryAndVcpusAreSet() {
    assertThat(json("setmem", "test", "1G")).containsEntry("done", "memory set");
    assertThat(json("dominfo", "test")).containsEntry("memoryKiB", 1_048_576L);
    assertThat(json("setmaxmem", "test", "1GB", "--config")).containsKey("done");
    assertThat(json("setvcpus", "test", "1")).containsKey("done");
    assertThat(json("vcpucount", "test"))
        .containsEntry("maximumConfig", 2L)
        .containsEntry("maximumLive", 2L)
        .containsEntry("currentConfig", 2L)
        .containsEntry("currentLive", 1L);
    assertThat(json("vcpucount", "test", "--live")).containsEntry("vcpus", 1L);
    run("setmem", "test", "1X").refused(1, "'1X'", "'x'", "MiB");
    run("setmem", "test", "99999999999999999999").refused(1, "whole number");
    run("setmem", "test", "9999999999E").refused(1, "more than there can be");
    run("setvcpus", "test", "many").refused(2, "'many'");
    run("setmem", "test", "1G", "--current", "--live").refused(1, "--current");
    run("setmem", "test", "1G", "--readonly").refused(1, "read-only");
  }

  @Test
  void devicesArePluggedAndLookedAt() throws IOException {
    assertThat(json("attach-device", "test", disk(), "--persistent")).containsKey("done");
    assertThat(json("update-device", "test", disk())).containsEntry("done", "device updated");
    assertThat(json("domblkinfo", "test", "vdb")).containsEntry("capacityBytes", 1L << 40);
    assertThat(json("blockresize", "test", "vdb", "1536K")).containsKey("done");
    assertThat(run("domblkinfo", "test", "vdb", "--human").ok().out()).contains("1.500 MiB");
    assertThat(JsonTree.objects(run("domblkinfo", "test", "--all", "--json").ok().json()))
        .hasSize(2);
    assertThat(json("detach-device", "test", disk(), "--live")).containsKey("done");
    assertThat(run("domblkinfo", "test", "vdb").code()).isEqualTo(1);
    assertThat(run("dumpxml", "test", "--inactive").ok().out()).contains("vdb");
    run("domblkinfo", "test").refused(1, "--all");
    run("attach-device", "test", disk(), "--persistent", "--live").refused(1, "--persistent");
  }

  @Test
  void snapshotsAreTakenListedAndGoneBackTo() {
    assertThat(json("snapshot-create-as", "test", "one", "<first>"))
        .containsEntry("name", "one")
        .containsEntry("description", "<first>")
        .containsEntry("current", true);
    assertThat(json("snapshot-create", "test")).containsEntry("parent", "one");
    assertThat(JsonTree.objects(run("snapshot-list", "test", "--json").ok().json())).hasSize(2);
    assertThat(run("snapshot-list", "test", "--parent").ok().out())
        .contains("Creation Time", "one", "running");
    assertThat(json("snapshot-info", "test", "one")).containsEntry("state", "RUNNING");
    assertThat(json("snapshot-parent", "test", "--current")).containsEntry("parent", "one");
    assertThat(json("snapshot-dumpxml", "test", "one").get("xml").toString())
        .contains("&lt;first&gt;");
    assertThat(json("snapshot-revert", "test", "one")).containsKey("done");
    assertThat(json("snapshot-current", "test")).containsEntry("name", "one").containsKey("xml");
    assertThat(json("snapshot-delete", "test", "one", "--children")).containsKey("done");
    run("snapshot-current", "test").refused(1, "no current snapshot");
    run("snapshot-delete", "test").refused(1, "--current");
    run("snapshot-dumpxml", "test", "one").refused(1, "'one'");
    run("snapshot-revert", "test", "one", "--running", "--paused").refused(1, "exclude");
    run("snapshot-list", "test", "--tree", "--name").refused(1, "--tree");
    assertThat(json("snapshot-create-as", "test", "x", "--print-xml")).containsKey("xml");
  }

  @Test
  void theGuestAndItsWorkAreLookedAt() {
    assertThat(json("domjobinfo", "test")).containsEntry("kind", "NONE");
    assertThat(run("domjobinfo", "test").ok().out()).isEqualTo("Job type:         None\n");
    assertThat(json("cpu-stats", "test")).containsKey("cpuTimeNanos");
    assertThat(run("cpu-stats", "test", "--total").ok().out()).startsWith("Total:\n\tcpu_time ");
    run("domhostname", "test").refused(1, "guest agent");
    assertThat(run("domifstat", "test", "testnet0").ok().out()).contains("rx_bytes 1001000");
    assertThat(run("dommemstat", "test").ok().out()).contains("actual 2097152");
  }
}
