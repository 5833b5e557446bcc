package org.polyvisor.driver.test.internal;

import java.util.List;
import java.util.Optional;
import org.polyvisor.driver.support.DomainErrors;
import org.polyvisor.driver.support.Refusals;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.driver.support.xml.DiskDefinition;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.StatisticsRequest;

/** Block statistics: made up when they are read, so always at hand unless a fault is planned. */
final class TestBlockStatistics implements BlockStatisticsFacet {
  private final Session session;
  private final CounterReader reader;

  TestBlockStatistics(Session session, CounterModel model) {
    this.session = session;
    this.reader = new CounterReader(session.host().counters(), model);
  }

  @Override
  public List<BlockDevice> blockDevices(Call call, DomainRef domain) {
    return devices(session.begin(call, Operation.BLOCK_DEVICES, domain));
  }

  @Override
  public BlockStatistics blockStatistics(Call call, BlockStatisticsRequest request) {
    Operation operation = operation(request);
    RegisteredDomain<TestDomain> domain = session.begin(call, operation, request.domain());
    if (!domain.life().active()) {
      throw DomainErrors.notActive(domain.ref(), operation);
    }
    return reader
        .read(domain, request.device(), session.now())
        .orElseThrow(
            () ->
                Refusals.noSuchDevice(
                    TestHost.ERRORS, domain.ref(), request.device(), devices(domain)));
  }

  /** All of one observation. */
  @Override
  public List<BlockStatistics> allBlockStatistics(Call call, StatisticsRequest request) {
    Operation operation = Operation.BLOCK_STATISTICS;
    RegisteredDomain<TestDomain> domain = session.begin(call, operation, request.domain());
    if (!domain.life().active()) {
      throw DomainErrors.notActive(domain.ref(), operation);
    }
    return reader.readAll(domain, session.now());
  }

  @Override
  public Optional<BlockStatistics> atHand(BlockStatisticsRequest request) {
    TestHost host = session.host();
    if (!session.gate().isOpen() || host.faults().pending(operation(request))) {
      return Optional.empty();
    }
    return host.registry()
        .find(request.domain().uuid())
        .filter(domain -> domain.life().active())
        .flatMap(domain -> reader.readAgain(domain, request, session.now()));
  }

  private static Operation operation(BlockStatisticsRequest request) {
    return request.isSum() ? Operation.BLOCK_STATISTICS_SUM : Operation.BLOCK_STATISTICS;
  }

  private static List<BlockDevice> devices(RegisteredDomain<TestDomain> domain) {
    return domain.detail().shown().disks().stream().map(DiskDefinition::device).toList();
  }
}
