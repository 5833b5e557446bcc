package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.polyvisor.driver.parallels.internal.domain.DomainFacts;
import org.polyvisor.driver.parallels.internal.domain.DomainXml;
import org.polyvisor.driver.parallels.internal.session.SdkFailures;
import org.polyvisor.driver.parallels.internal.session.SdkWaiting;
import org.polyvisor.driver.parallels.internal.statistics.StatisticsCell;
import org.polyvisor.driver.parallels.sdk.SdkChange;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkHost;
import org.polyvisor.driver.support.Refusals;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.HostInfo;
import org.polyvisor.model.InterfaceStatistics;
import org.polyvisor.model.MemoryStatistics;
import org.polyvisor.model.Operation;
import org.polyvisor.model.VcpuStatistics;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.EventFacet;
import org.polyvisor.spi.EventSink;
import org.polyvisor.spi.InterfaceStatisticsFacet;
import org.polyvisor.spi.LifecycleFacet;
import org.polyvisor.spi.LifecycleRequest;
import org.polyvisor.spi.MemoryStatisticsFacet;
import org.polyvisor.spi.Registration;
import org.polyvisor.spi.StatisticsRequest;
import org.polyvisor.spi.VcpuStatisticsFacet;

/** A connection to a Parallels server: each operation handed to the part that knows it. */
public final class ParallelsConnection
    implements DriverConnection,
        LifecycleFacet,
        BlockStatisticsFacet,
        InterfaceStatisticsFacet,
        VcpuStatisticsFacet,
        MemoryStatisticsFacet,
        EventFacet {
  private static final long KIB = 1024;

  private final SessionSlot session;
  private final Parts parts;
  private final ConfigRefresh refresh;
  private final Ending ending;

  @Inject
  ParallelsConnection(SessionSlot session, Parts parts, ConfigRefresh refresh, Ending ending) {
    this.session = session;
    this.parts = parts;
    this.refresh = refresh;
    this.ending = ending;
  }

  /** For tests. */
  Parts parts() {
    return parts;
  }

  /** How the statistics of a domain are kept; for whoever moves its time. */
  public StatisticsCell cell(UUID domain) {
    return parts.domains().find(domain).orElseThrow().cell();
  }

  @Override
  public HostInfo host(Call call) {
    session.check();
    try {
      SdkHost host = SdkWaiting.await(call, session.get().inventory().host(), "the host");
      return HostInfo.of("Parallels")
          .hypervisorVersion(host.productVersion())
          .hostname(host.hostname())
          .memoryKiB(host.ramMiB() * KIB)
          .cpus(host.cpus())
          .build();
    } catch (SdkException e) {
      session.check();
      throw SdkFailures.exception("reading about the host", e.error());
    }
  }

  @Override
  public List<DomainRef> domains(Call call, DomainFilter filter) {
    session.check();
    return parts.domains().list(filter);
  }

  @Override
  public DomainRef lookup(Call call, DomainKey key) {
    session.check();
    return parts.domains().lookup(key);
  }

  @Override
  public DomainInfo info(Call call, DomainRef domain) {
    return current(call, domain).info();
  }

  @Override
  public String xml(Call call, DomainRef domain, Set<XmlOption> options) {
    Refusals.unknownOptions(ErrorDomain.PARALLELS, options, XmlOption.INACTIVE, XmlOption.SECURE);
    return DomainXml.of(current(call, domain), !options.contains(XmlOption.INACTIVE));
  }

  private DomainFacts current(Call call, DomainRef domain) {
    session.check();
    return refresh.current(call, parts.domains().get(domain)).facts();
  }

  @Override
  public boolean alive() {
    return session.good();
  }

  @Override
  public void close(Call call) {
    ending.close(call);
  }

  @Override
  public Registration listen(Set<EventKind> kinds, EventSink sink) {
    session.check();
    return parts.hub().listen(kinds, sink);
  }

  @Override
  public List<BlockDevice> blockDevices(Call call, DomainRef domain) {
    return parts.blocks().devices(call, domain);
  }

  @Override
  public BlockStatistics blockStatistics(Call call, BlockStatisticsRequest request) {
    return parts.blocks().read(call, request);
  }

  @Override
  public List<BlockStatistics> allBlockStatistics(Call call, StatisticsRequest request) {
    return parts.blocks().all(call, request);
  }

  @Override
  public List<InterfaceStatistics> interfaceStatistics(Call call, StatisticsRequest request) {
    return parts.guests().interfaces(call, request);
  }

  @Override
  public List<VcpuStatistics> vcpuStatistics(Call call, StatisticsRequest request) {
    return parts.guests().vcpus(call, request);
  }

  @Override
  public MemoryStatistics memoryStatistics(Call call, StatisticsRequest request) {
    return parts.guests().memory(call, request);
  }

  @Override
  public Optional<BlockStatistics> atHand(BlockStatisticsRequest request) {
    return parts.blocks().atHand(request);
  }

  @Override
  public void start(Call call, LifecycleRequest request) {
    parts.lifecycle().start(call, request);
  }

  @Override
  public void suspend(Call call, LifecycleRequest request) {
    parts.lifecycle().suspend(call, request);
  }

  @Override
  public void resume(Call call, LifecycleRequest request) {
    parts.lifecycle().resume(call, request);
  }

  @Override
  public void shutdown(Call call, LifecycleRequest request) {
    parts.lifecycle().active(call, request, Operation.SHUTDOWN, SdkChange.STOP_ACPI);
  }

  @Override
  public void reboot(Call call, LifecycleRequest request) {
    parts.lifecycle().active(call, request, Operation.REBOOT, SdkChange.RESTART);
  }

  @Override
  public void reset(Call call, LifecycleRequest request) {
    parts.lifecycle().active(call, request, Operation.RESET, SdkChange.RESET);
  }

  @Override
  public void destroy(Call call, LifecycleRequest request) {
    parts.lifecycle().destroy(call, request);
  }
}
