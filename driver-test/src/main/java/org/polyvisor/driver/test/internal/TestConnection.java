package org.polyvisor.driver.test.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.polyvisor.driver.support.DomainErrors;
import org.polyvisor.driver.support.Refusals;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.driver.support.event.EventHub;
import org.polyvisor.driver.support.xml.DomainDefinition;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.HostInfo;
import org.polyvisor.model.Operation;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.EventFacet;
import org.polyvisor.spi.EventSink;
import org.polyvisor.spi.Facet;
import org.polyvisor.spi.Registration;

/** A connection to a simulated host. Facets are objects of their own, apart from events. */
final class TestConnection implements DriverConnection, EventFacet {
  private final Session session;
  private final HostLease lease;
  private final String uri;
  private final EventHub hub = new EventHub();
  private final List<Facet> facets;

  TestConnection(Session session, HostLease lease, String uri, CounterModel model) {
    this.session = session;
    this.lease = lease;
    this.uri = uri;
    this.facets =
        List.of(
            this,
            new TestLifecycle(session),
            new TestBlockStatistics(session, model),
            new TestStatistics(session, model),
            new TestSaves(session),
            new TestNames(session),
            new TestTuning(session),
            new TestDevices(session),
            new TestImages(session),
            new TestSnapshots(session),
            new TestNetworks(session),
            new TestStorage(session),
            new TestGuest(session),
            new TestControl(session, this::drop));
    session.host().join(hub);
  }

  @Override
  public HostInfo host(Call call) {
    session.begin(call, Operation.HOST);
    return HostInfo.of("TEST").hypervisorVersion("0.0.2").memoryKiB(3_145_728).cpus(16).build();
  }

  @Override
  public List<DomainRef> domains(Call call, DomainFilter filter) {
    session.begin(call, Operation.LIST);
    return session.host().registry().list(filter).stream().map(RegisteredDomain::ref).toList();
  }

  @Override
  public DomainRef lookup(Call call, DomainKey key) {
    session.begin(call, Operation.LOOKUP);
    return session
        .host()
        .registry()
        .find(key)
        .map(RegisteredDomain::ref)
        .orElseThrow(() -> DomainErrors.noSuchDomain(TestHost.ERRORS, key));
  }

  @Override
  public DomainInfo info(Call call, DomainRef domain) {
    RegisteredDomain<TestDomain> found = session.begin(call, Operation.INFO, domain);
    DomainDefinition shown = found.detail().shown();
    DomainInfo.Builder info =
        DomainInfo.of(found.ref(), found.life().reason())
            .maximumMemoryKiB(shown.memoryKiB())
            .memoryKiB(shown.currentMemoryKiB())
            .vcpus(shown.currentVcpus())
            .persistent(found.life().persistent())
            .autostart(found.detail().kept().autostart())
            .managedSave(found.life().managedSave())
            .updated(found.detail().kept().redefined());
    shown.osType().ifPresent(info::osType);
    if (found.life().active()) {
      info.cpuTimeNanos(found.detail().run().meter().at(session.now().nanos()));
    }
    return info.build();
  }

  @Override
  public String xml(Call call, DomainRef domain, Set<XmlOption> options) {
    RegisteredDomain<TestDomain> found = session.begin(call, Operation.XML, domain);
    Refusals.unknownOptions(TestHost.ERRORS, options, XmlOption.INACTIVE, XmlOption.SECURE);
    boolean inactive = options.contains(XmlOption.INACTIVE);
    DomainDefinition shown = inactive ? found.detail().inactive() : found.detail().shown();
    DomainDefinition safe = options.contains(XmlOption.SECURE) ? shown : shown.withoutSecrets();
    return safe.toXml(inactive ? OptionalInt.empty() : found.ref().id());
  }

  @Override
  public boolean alive() {
    return session.gate().isOpen();
  }

  @Override
  public <F extends Facet> Optional<F> facet(Class<F> type) {
    return facets.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  @Override
  public Registration listen(Set<EventKind> kinds, EventSink sink) {
    session.gate().check();
    return hub.listen(kinds, sink);
  }

  @Override
  public void close(Call call) {
    Supplier<VirtException> closed = ended(ErrorCode.INVALID_CONN, "is closed");
    leave(closed);
    hub.end(call, closed);
  }

  private void drop() {
    Supplier<VirtException> lost = ended(ErrorCode.CONNECTION_LOST, "was lost, as was scripted");
    leave(lost);
    hub.end(lost);
  }

  private void leave(Supplier<VirtException> reason) {
    session.gate().shut(reason);
    session.host().stall().look();
    session.host().unplugs().look();
    session.host().leave(hub);
    lease.release();
  }

  private Supplier<VirtException> ended(ErrorCode code, String what) {
    return () -> VirtException.of(code, TestHost.ERRORS, "the connection to " + uri + " " + what);
  }
}
