package org.polyvisor.driver.test;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.DefinitionRequest;
import org.polyvisor.spi.Facet;
import org.polyvisor.spi.LifecycleRequest;
import org.polyvisor.spi.SaveFacet;

/** Does one operation in one state, and writes the outcome as the measurements are written. */
final class Replay {
  private static final UUID SEM = new UUID(0x5e, 1);
  private static final UUID OTHER = new UUID(0x5e, 2);
  private static final String SOURCE = "/guest/sem.img";
  private static final Map<String, Step> STATES = states();
  private static final Map<String, Step> OPERATIONS = operations();

  private final Fixture fixture;
  private final DomainRef domain = DomainRef.of(SEM, "sem");
  private final String file;
  private String value = "";

  private Replay(Fixture fixture, String file) {
    this.fixture = fixture;
    this.file = file;
  }

  /** The outcome; empty if the driver does not offer the operation, or a way into the state. */
  static Optional<String> outcome(String uri, String state, String operation) {
    Step prepare = STATES.get(state);
    Step step = OPERATIONS.get(operation);
    if (prepare == null || step == null) {
      return Optional.empty();
    }
    try (Fixture fixture = Fixture.open(uri)) {
      Replay replay = new Replay(fixture, uri.replace("test://", "") + ".out");
      prepare.run(replay);
      return Optional.of(replay.run(step));
    }
  }

  static boolean isOffered(String state, String operation) {
    return STATES.containsKey(state) && OPERATIONS.containsKey(operation);
  }

  private String run(Step step) {
    RecordingSink sink = new RecordingSink();
    fixture.events().listen(Set.of(EventKind.LIFECYCLE), sink);
    String result = result(step);
    List<String> events = sink.lifecycle();
    String told = events.isEmpty() ? "-" : String.join(", ", events);
    return result + "; " + told + "; " + after();
  }

  private String result(Step step) {
    try {
      step.run(this);
      return "ok" + value;
    } catch (VirtException e) {
      return e.code() + " " + (e.domain() == ErrorDomain.TEST ? "own" : e.domain().name());
    }
  }

  private String after() {
    List<DomainRef> domains = fixture.connection.domains(Fixture.call(), DomainFilter.all());
    String text =
        domains.stream()
            .map(ref -> fixture.connection.info(Fixture.call(), ref))
            .sorted(Comparator.comparing(info -> info.domain().name()))
            .map(Replay::text)
            .collect(Collectors.joining(" + "));
    return text.isEmpty() ? "gone" : text;
  }

  private static String text(DomainInfo info) {
    String persistence = info.persistent().orElseThrow() ? "" : " transient";
    return info.domain().name() + " " + info.state() + "/" + info.reason() + persistence;
  }

  private static Map<String, Step> states() {
    Map<String, Step> states = new LinkedHashMap<>();
    states.put("running", replay -> replay.defined().started());
    states.put("paused", replay -> replay.defined().started().suspended());
    states.put("shutoff", Replay::defined);
    states.put("transient-running", replay -> replay.created());
    states.put("transient-paused", replay -> replay.created().suspended());
    states.put("managed-saved", replay -> replay.defined().started().saved());
    states.put("gone", replay -> {});
    return states;
  }

  private static Map<String, Step> operations() {
    Map<String, Step> steps = new LinkedHashMap<>();
    steps.put("start", r -> r.fixture.lifecycle().start(Fixture.call(), r.request()));
    steps.put("start --paused", Replay::startPaused);
    steps.put("suspend", r -> r.fixture.lifecycle().suspend(Fixture.call(), r.request()));
    steps.put("resume", r -> r.fixture.lifecycle().resume(Fixture.call(), r.request()));
    steps.put("shutdown", r -> r.fixture.lifecycle().shutdown(Fixture.call(), r.request()));
    steps.put("reboot", r -> r.fixture.lifecycle().reboot(Fixture.call(), r.request()));
    steps.put("reset", r -> r.fixture.lifecycle().reset(Fixture.call(), r.request()));
    steps.put("destroy", r -> r.fixture.lifecycle().destroy(Fixture.call(), r.request()));
    steps.put("undefine", r -> r.fixture.definitions().undefine(Fixture.call(), r.request()));
    steps.put("redefine same uuid+name, more memory", r -> r.define(xml("sem", SEM, 131_072)));
    steps.put("define same name, other uuid", r -> r.define(xml("sem", OTHER, 65_536)));
    steps.put("define same uuid, other name", r -> r.define(xml("sem2", SEM, 65_536)));
    steps.put("create transient, same name+uuid", r -> r.create(xml("sem", SEM, 65_536)));
    steps.put("create transient, same name, other uuid", r -> r.create(xml("sem", OTHER, 65_536)));
    steps.put("info", Replay::info);
    steps.put("ID", r -> r.domain.id());
    steps.put("XMLDesc", r -> r.fixture.connection.xml(Fixture.call(), r.domain, Set.of()));
    steps.put("maxMemory", r -> r.value(r.info().maximumMemoryKiB().orElseThrow()));
    steps.put("isActive", r -> r.value(r.info().active()));
    steps.put("isPersistent", r -> r.value(r.info().persistent().orElseThrow()));
    steps.put("hasManagedSave", r -> r.value(r.info().managedSave().orElseThrow()));
    steps.put("isUpdated", Replay::info);
    steps.put("blockStats vda", r -> r.blockStatistics("vda"));
    steps.put("blockStats source path", r -> r.blockStatistics(SOURCE));
    steps.put("blockStats unknown device", r -> r.blockStatistics("vdz"));
    steps.put("blockStats empty path", r -> r.blockStatistics(""));
    steps.put("blockStatsFlags vda", r -> r.blockStatistics("vda"));
    steps.put("blockStatsFlags empty path", r -> r.blockStatistics(""));
    SavingSteps.addTo(steps);
    return steps;
  }

  Replay saved() {
    facet(SaveFacet.class).managedSave(Fixture.call(), request());
    return this;
  }

  <F extends Facet> F facet(Class<F> type) {
    return fixture.facet(type);
  }

  DomainRef domain() {
    return domain;
  }

  String file() {
    return file;
  }

  Fixture fixture() {
    return fixture;
  }

  LifecycleRequest request() {
    return LifecycleRequest.of(domain);
  }

  private void startPaused() {
    LifecycleRequest paused = LifecycleRequest.of(domain, Set.of(LifecycleFlag.PAUSED));
    fixture.lifecycle().start(Fixture.call(), paused);
  }

  DomainInfo info() {
    return fixture.connection.info(Fixture.call(), domain);
  }

  private void value(boolean found) {
    value(found ? 1 : 0);
  }

  private void value(long found) {
    value = "=" + found;
  }

  private void blockStatistics(String device) {
    fixture.blocks().blockStatistics(Fixture.call(), BlockStatisticsRequest.of(domain, device));
  }

  private Replay defined() {
    define(xml("sem", SEM, 65_536));
    return this;
  }

  private Replay created() {
    create(xml("sem", SEM, 65_536));
    return this;
  }

  private Replay started() {
    fixture.lifecycle().start(Fixture.call(), request());
    return this;
  }

  private Replay suspended() {
    fixture.lifecycle().suspend(Fixture.call(), request());
    return this;
  }

  private void define(String xml) {
    fixture.definitions().define(Fixture.call(), DefinitionRequest.of(xml));
  }

  private void create(String xml) {
    fixture.definitions().create(Fixture.call(), DefinitionRequest.of(xml));
  }

  private static String xml(String name, UUID uuid, long memoryKiB) {
    return "<domain type='test'><name>"
        + name
        + "</name><uuid>"
        + uuid
        + "</uuid><memory>"
        + memoryKiB
        + "</memory><os><type>hvm</type></os><devices><disk type='file' device='disk'>"
        + "<source file='"
        + SOURCE
        + "'/><target dev='vda' bus='virtio'/></disk></devices></domain>";
  }

  /** Something that is done. */
  interface Step {
    void run(Replay replay);
  }
}
