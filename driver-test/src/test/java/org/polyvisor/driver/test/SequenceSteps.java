package org.polyvisor.driver.test;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.JobKind;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.model.MetadataKey;
import org.polyvisor.model.SnapshotFlag;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.AutostartFacet;
import org.polyvisor.spi.AutostartRequest;
import org.polyvisor.spi.BlockDeviceFacet;
import org.polyvisor.spi.BlockInfoRequest;
import org.polyvisor.spi.BlockResizeRequest;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.CoreDumpFacet;
import org.polyvisor.spi.DefinitionRequest;
import org.polyvisor.spi.DeviceFacet;
import org.polyvisor.spi.DeviceRequest;
import org.polyvisor.spi.Facet;
import org.polyvisor.spi.GuestFacet;
import org.polyvisor.spi.JobFacet;
import org.polyvisor.spi.LifecycleRequest;
import org.polyvisor.spi.MemoryRequest;
import org.polyvisor.spi.MemoryStatisticsFacet;
import org.polyvisor.spi.MetadataChange;
import org.polyvisor.spi.MetadataFacet;
import org.polyvisor.spi.MetadataRequest;
import org.polyvisor.spi.RenameFacet;
import org.polyvisor.spi.RenameRequest;
import org.polyvisor.spi.RestoreRequest;
import org.polyvisor.spi.SaveFacet;
import org.polyvisor.spi.SaveRequest;
import org.polyvisor.spi.SnapshotCreation;
import org.polyvisor.spi.SnapshotFacet;
import org.polyvisor.spi.SnapshotRequest;
import org.polyvisor.spi.StatisticsRequest;
import org.polyvisor.spi.TuningFacet;
import org.polyvisor.spi.VcpuCountRequest;
import org.polyvisor.spi.VcpuRequest;
import org.polyvisor.spi.VcpuStatisticsFacet;

/** Does the steps of a measured sequence. The domain is looked up once, as an app does. */
final class SequenceSteps {
  static final String NAMESPACE = "http://x.org/1";
  private static final Map<String, String> LIFECYCLE_FLAGS =
      Map.of("force", "force-boot", "ms", "managed-save", "sm", "snapshots-metadata");
  private static final Map<String, String> SNAPSHOT_FLAGS =
      Map.of("nometa", "no-metadata", "childrenonly", "children-only");

  private final Fixture fixture;
  private final String folder;
  private final Map<String, Step> steps = new HashMap<>();
  private final Map<String, Read> reads = new HashMap<>();
  private Optional<DomainRef> known = Optional.empty();

  SequenceSteps(Fixture fixture, String folder) {
    this.fixture = fixture;
    this.folder = folder;
    lives();
    saves();
    tunes();
    devices();
    snapshots();
    texts();
    readings();
  }

  /** "ok", with a value where there is one, or the code and the domain of the error. */
  String result(String step) {
    List<String> words = Arrays.asList(step.split(" "));
    try {
      String value = run(words.get(0), words.subList(1, words.size()));
      return ("ok " + value).strip();
    } catch (VirtException e) {
      return e.code() + " " + (e.domain() == ErrorDomain.TEST ? "own" : e.domain().name());
    }
  }

  private String run(String operation, List<String> words) {
    if (operation.equals("getmeta")) {
      return metadata(words);
    }
    if (operation.equals("read")) {
      return reads.get(words.get(0)).of(words.subList(1, words.size()));
    }
    steps.get(operation).run(words);
    return "";
  }

  private DomainRef domain() {
    if (known.isEmpty()) {
      DomainKey key = DomainKey.uuid(SequenceDomains.FIRST);
      known = Optional.of(fixture.connection.lookup(Fixture.call(), key));
    }
    return known.get();
  }

  private void keep(DomainRef ref) {
    if (known.isEmpty() && ref.uuid().equals(SequenceDomains.FIRST)) {
      known = Optional.of(ref);
    }
  }

  private <F extends Facet> F facet(Class<F> type) {
    return fixture.facet(type);
  }

  private static Set<LifecycleFlag> flags(List<String> words) {
    return words.stream()
        .map(word -> LifecycleFlag.named(LIFECYCLE_FLAGS.getOrDefault(word, word)))
        .collect(Collectors.toSet());
  }

  private static Set<SnapshotFlag> snapshotFlags(List<String> words) {
    return words.stream()
        .map(word -> SnapshotFlag.named(SNAPSHOT_FLAGS.getOrDefault(word, word)))
        .collect(Collectors.toSet());
  }

  private static Set<ChangeScope> scopes(String word) {
    return switch (word) {
      case "live" -> Set.of(ChangeScope.LIVE);
      case "config" -> Set.of(ChangeScope.CONFIG);
      case "both" -> Set.of(ChangeScope.LIVE, ChangeScope.CONFIG);
      default -> Set.of();
    };
  }

  private static List<String> after(List<String> words) {
    return words.subList(1, words.size());
  }

  private LifecycleRequest request(List<String> words) {
    return LifecycleRequest.of(domain(), flags(words));
  }

  private void lives() {
    steps.put("define", w -> keep(fixture.definitions().define(Fixture.call(), definition(w))));
    steps.put("create", w -> keep(fixture.definitions().create(Fixture.call(), definition(w))));
    steps.put("undefine", w -> fixture.definitions().undefine(Fixture.call(), request(w)));
    steps.put("start", w -> fixture.lifecycle().start(Fixture.call(), request(w)));
    steps.put("suspend", w -> fixture.lifecycle().suspend(Fixture.call(), request(w)));
    steps.put("resume", w -> fixture.lifecycle().resume(Fixture.call(), request(w)));
    steps.put("destroy", w -> fixture.lifecycle().destroy(Fixture.call(), request(w)));
    steps.put("reset", w -> fixture.lifecycle().reset(Fixture.call(), request(w)));
    steps.put(
        "autostart",
        w ->
            facet(AutostartFacet.class)
                .autostart(Fixture.call(), AutostartRequest.of(domain(), w.get(0).equals("on"))));
    steps.put(
        "rename",
        w -> facet(RenameFacet.class).rename(Fixture.call(), RenameRequest.of(domain(), w.get(0))));
  }

  private static DefinitionRequest definition(List<String> words) {
    String memory = words.get(1).substring("mem=".length());
    String vcpus = words.get(2).substring("vcpus=".length());
    String xml = SequenceDomains.xml(words.get(0), memory, vcpus);
    return DefinitionRequest.of(xml, flags(words.subList(3, words.size())));
  }

  private void saves() {
    steps.put("save", w -> facet(SaveFacet.class).save(Fixture.call(), file(w)));
    steps.put("coredump", w -> facet(CoreDumpFacet.class).coreDump(Fixture.call(), file(w)));
    steps.put(
        "restore",
        w ->
            facet(SaveFacet.class)
                .restore(Fixture.call(), RestoreRequest.of(folder + w.get(0), flags(after(w)))));
    steps.put("msave", w -> facet(SaveFacet.class).managedSave(Fixture.call(), request(w)));
    steps.put("msrm", w -> facet(SaveFacet.class).removeManagedSave(Fixture.call(), domain()));
  }

  private SaveRequest file(List<String> words) {
    return SaveRequest.of(domain(), folder + words.get(0), flags(after(words)));
  }

  private void tunes() {
    steps.put("mem", w -> memory(w, false));
    steps.put("maxmem", w -> memory(w, true));
    steps.put("vcpus", w -> vcpus(w, false));
    steps.put("maxvcpus", w -> vcpus(w, true));
    steps.put(
        "resize",
        w ->
            facet(BlockDeviceFacet.class)
                .resizeBlock(
                    Fixture.call(),
                    BlockResizeRequest.of(domain(), w.get(0), Long.parseLong(w.get(1)))));
  }

  private void memory(List<String> words, boolean maximum) {
    long kib = Long.parseLong(words.get(0));
    MemoryRequest request = MemoryRequest.of(domain(), kib, maximum, scopes(words.get(1)));
    facet(TuningFacet.class).setMemory(Fixture.call(), request);
  }

  private void vcpus(List<String> words, boolean maximum) {
    int count = Integer.parseInt(words.get(0));
    VcpuRequest request = VcpuRequest.of(domain(), count, maximum, scopes(words.get(1)));
    facet(TuningFacet.class).setVcpus(Fixture.call(), request);
  }

  private void devices() {
    steps.put("attach", w -> facet(DeviceFacet.class).attachDevice(Fixture.call(), device(w)));
    steps.put("detach", w -> facet(DeviceFacet.class).detachDevice(Fixture.call(), device(w)));
    steps.put("update", w -> facet(DeviceFacet.class).updateDevice(Fixture.call(), device(w)));
  }

  private DeviceRequest device(List<String> words) {
    String xml = SequenceDomains.device(words.get(0));
    return DeviceRequest.of(domain(), xml, scopes(words.get(1)));
  }

  private void snapshots() {
    steps.put(
        "snap",
        w -> {
          String xml = "<domainsnapshot><name>" + w.get(0) + "</name></domainsnapshot>";
          SnapshotCreation wanted = SnapshotCreation.of(domain(), xml, snapshotFlags(after(w)));
          facet(SnapshotFacet.class).createSnapshot(Fixture.call(), wanted);
        });
    steps.put(
        "revert", w -> facet(SnapshotFacet.class).revertToSnapshot(Fixture.call(), snapshot(w)));
    steps.put("sdel", w -> facet(SnapshotFacet.class).deleteSnapshot(Fixture.call(), snapshot(w)));
  }

  private SnapshotRequest snapshot(List<String> words) {
    return SnapshotRequest.of(domain(), words.get(0), snapshotFlags(after(words)));
  }

  private void texts() {
    steps.put(
        "meta",
        w -> {
          String text = w.get(0).equals("elem") ? "<e>" + w.get(1) + "</e>" : w.get(1);
          Optional<String> value = Optional.of(text).filter(given -> !w.get(1).equals("-"));
          MetadataChange change =
              MetadataChange.of(domain(), key(w.get(0)), value, scopes(w.get(2)));
          facet(MetadataFacet.class).setMetadata(Fixture.call(), change);
        });
  }

  private String metadata(List<String> words) {
    MetadataRequest request = MetadataRequest.of(domain(), key(words.get(0)), scopes(words.get(1)));
    return facet(MetadataFacet.class)
        .metadata(Fixture.call(), request)
        .orElse("none")
        .replaceAll("\\s+", "");
  }

  private static MetadataKey key(String word) {
    return switch (word) {
      case "title" -> MetadataKey.title();
      case "desc" -> MetadataKey.description();
      default -> MetadataKey.element(NAMESPACE).withPrefix("k");
    };
  }

  private void readings() {
    reads.put("block", w -> block("vda"));
    reads.put("blocknone", w -> block("vdz"));
    reads.put("blockof", w -> block(w.get(0)));
    reads.put("infoof", w -> nothing(blockInfo(w.get(0))));
    reads.put("mems", w -> nothing(memoryStatistics()));
    reads.put("vcpus", w -> vcpuStatistics());
    reads.put("blockinfo", w -> nothing(blockInfo("vda")));
    reads.put("vcpucount", w -> count(w, false));
    reads.put("vcpumax", w -> count(w, true));
    reads.put("jobinfo", w -> job());
    reads.put("hostname", w -> nothing(facet(GuestFacet.class).hostname(Fixture.call(), domain())));
    reads.put("xml", w -> xml());
    reads.put("xmlinactive", w -> xml(XmlOption.INACTIVE));
    reads.put("snapxml", w -> SequenceFacts.snapshot(snapshotXml(w)));
  }

  private static String nothing(Object read) {
    return read.toString().substring(0, 0);
  }

  private String block(String device) {
    BlockStatisticsRequest request = BlockStatisticsRequest.of(domain(), device);
    return nothing(fixture.blocks().blockStatistics(Fixture.call(), request));
  }

  private Object memoryStatistics() {
    return facet(MemoryStatisticsFacet.class)
        .memoryStatistics(Fixture.call(), StatisticsRequest.of(domain()));
  }

  private String vcpuStatistics() {
    return String.valueOf(
        facet(VcpuStatisticsFacet.class)
            .vcpuStatistics(Fixture.call(), StatisticsRequest.of(domain()))
            .size());
  }

  private Object blockInfo(String device) {
    return facet(BlockDeviceFacet.class)
        .blockInfo(Fixture.call(), BlockInfoRequest.of(domain(), device));
  }

  private String count(List<String> words, boolean maximum) {
    VcpuCountRequest request = VcpuCountRequest.of(domain(), maximum, scopes(words.get(0)));
    return String.valueOf(facet(TuningFacet.class).vcpuCount(Fixture.call(), request));
  }

  private String job() {
    JobKind kind = facet(JobFacet.class).jobInfo(Fixture.call(), domain()).kind();
    return kind == JobKind.NONE ? "0" : "1";
  }

  private String xml(XmlOption... options) {
    return nothing(fixture.connection.xml(Fixture.call(), domain(), Set.of(options)));
  }

  private String snapshotXml(List<String> words) {
    SnapshotRequest request = SnapshotRequest.of(domain(), words.get(0));
    return facet(SnapshotFacet.class).snapshotXml(Fixture.call(), request);
  }

  /** Something that is done. */
  private interface Step {
    void run(List<String> words);
  }

  /** Something that is read. */
  private interface Read {
    String of(List<String> words);
  }
}
