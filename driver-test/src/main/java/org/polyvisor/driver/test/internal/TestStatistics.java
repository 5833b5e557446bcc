package org.polyvisor.driver.test.internal;

import java.util.ArrayList;
import java.util.List;
import org.polyvisor.driver.support.DomainErrors;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.driver.support.xml.DomainDefinition;
import org.polyvisor.driver.support.xml.InterfaceDefinition;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.model.CpuStatistics;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.InterfaceCounter;
import org.polyvisor.model.InterfaceStatistics;
import org.polyvisor.model.MemoryCounter;
import org.polyvisor.model.MemoryStatistics;
import org.polyvisor.model.Observation;
import org.polyvisor.model.Operation;
import org.polyvisor.model.SampleSource;
import org.polyvisor.model.VcpuStatistics;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CpuStatisticsFacet;
import org.polyvisor.spi.InterfaceStatisticsFacet;
import org.polyvisor.spi.MemoryStatisticsFacet;
import org.polyvisor.spi.StatisticsRequest;
import org.polyvisor.spi.VcpuStatisticsFacet;

/** Statistics of all but block devices, made up when they are read. */
final class TestStatistics
    implements InterfaceStatisticsFacet,
        VcpuStatisticsFacet,
        MemoryStatisticsFacet,
        CpuStatisticsFacet {
  private final Session session;
  private final CounterModel model;

  TestStatistics(Session session, CounterModel model) {
    this.session = session;
    this.model = model;
  }

  @Override
  public List<InterfaceStatistics> interfaceStatistics(Call call, StatisticsRequest request) {
    Reading reading = read(call, Operation.INTERFACE_STATISTICS, request, ErrorDomain.DOMAIN);
    List<InterfaceStatistics> all = new ArrayList<>();
    for (InterfaceDefinition each : reading.definition().interfaces()) {
      int index = all.size();
      String name = each.target().orElse("vnet" + index);
      InterfaceStatistics.Builder sample = InterfaceStatistics.of(name, reading.observation);
      int counter = 0;
      for (InterfaceCounter known : InterfaceCounter.known()) {
        sample.set(known, reading.value(index + 1, ++counter));
      }
      all.add(sample.build());
    }
    return all;
  }

  /** The domain's CPU time is shared out evenly. */
  @Override
  public List<VcpuStatistics> vcpuStatistics(Call call, StatisticsRequest request) {
    Reading reading = read(call, Operation.VCPU_STATISTICS, request, TestHost.ERRORS);
    int count = reading.definition().currentVcpus();
    List<VcpuStatistics> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(VcpuStatistics.of(i, reading.observation).timeNanos(reading.ranNanos / count));
    }
    return all;
  }

  @Override
  public MemoryStatistics memoryStatistics(Call call, StatisticsRequest request) {
    Reading reading = read(call, Operation.MEMORY_STATISTICS, request, ErrorDomain.DOMAIN);
    long kib = reading.definition().currentMemoryKiB();
    MemoryStatistics.Builder sample =
        MemoryStatistics.of(reading.observation)
            .set(MemoryCounter.ACTUAL_KIB, kib)
            .set(MemoryCounter.RESIDENT_KIB, kib / 2);
    if (hasBalloon(reading.definition())) {
      sample
          .set(MemoryCounter.SWAP_IN_KIB, 0)
          .set(MemoryCounter.SWAP_OUT_KIB, 0)
          .set(MemoryCounter.MAJOR_FAULTS, 0)
          .set(MemoryCounter.MINOR_FAULTS, 0)
          .set(MemoryCounter.UNUSED_KIB, kib / 2)
          .set(MemoryCounter.AVAILABLE_KIB, kib)
          .set(MemoryCounter.USABLE_KIB, kib / 2)
          .set(MemoryCounter.CACHED_KIB, kib / 8);
    }
    return sample.build();
  }

  @Override
  public CpuStatistics cpuStatistics(Call call, StatisticsRequest request) {
    Reading reading = read(call, Operation.CPU_STATISTICS, request, ErrorDomain.DOMAIN);
    return CpuStatistics.of(reading.observation).cpuTimeNanos(reading.ranNanos).build();
  }

  /** What a guest says of its memory comes by its balloon driver. */
  private static boolean hasBalloon(DomainDefinition definition) {
    return definition
        .document()
        .child("devices")
        .flatMap(devices -> devices.child("memballoon"))
        .flatMap(balloon -> balloon.attribute("model"))
        .filter(kind -> !kind.equals("none"))
        .isPresent();
  }

  private Reading read(
      Call call, Operation operation, StatisticsRequest request, ErrorDomain refuser) {
    RegisteredDomain<TestDomain> domain = session.begin(call, operation, request.domain());
    if (!domain.life().active()) {
      throw DomainErrors.invalid(refuser, domain.ref(), operation + ": it is not running");
    }
    return new Reading(domain, session.now());
  }

  /** One observation of one active domain. */
  private final class Reading {
    private final RegisteredDomain<TestDomain> domain;
    private final Observation observation;
    private final long ranNanos;

    Reading(RegisteredDomain<TestDomain> domain, Moment now) {
      this.domain = domain;
      this.ranNanos = domain.detail().run().meter().at(now.nanos());
      boolean moving = domain.detail().run().meter().running();
      this.observation =
          Observation.of(now.at(), now.nanos(), SampleSource.DIRECT)
              .changedAt(moving ? now.at() : domain.detail().run().startedAt())
              .generation(domain.ref().id().orElse(0))
              .asOfPause(domain.life().state() == DomainState.PAUSED);
    }

    DomainDefinition definition() {
      return domain.detail().shown();
    }

    long value(int device, int counter) {
      return model.value(new CounterModel.Device(domain.ref().uuid(), device), counter, ranNanos);
    }
  }
}
