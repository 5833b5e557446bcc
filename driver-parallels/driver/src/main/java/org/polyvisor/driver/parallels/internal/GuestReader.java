package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.util.List;
import org.polyvisor.model.InterfaceStatistics;
import org.polyvisor.model.MemoryStatistics;
import org.polyvisor.model.Operation;
import org.polyvisor.model.VcpuStatistics;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.StatisticsRequest;

/**
 * Reads the groups of statistics beside disks, from the samples that serve those too. A server
 * promises none of these counters, so any values will do, and what is not among them is absent.
 */
final class GuestReader {
  private final SampleReader samples;

  @Inject
  GuestReader(SampleReader samples) {
    this.samples = samples;
  }

  List<InterfaceStatistics> interfaces(Call call, StatisticsRequest request) {
    return samples.anything(call, request, Operation.INTERFACE_STATISTICS).interfaces();
  }

  List<VcpuStatistics> vcpus(Call call, StatisticsRequest request) {
    return samples.anything(call, request, Operation.VCPU_STATISTICS).vcpus();
  }

  MemoryStatistics memory(Call call, StatisticsRequest request) {
    return samples.anything(call, request, Operation.MEMORY_STATISTICS).memory();
  }
}
