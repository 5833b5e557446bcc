package org.polyvisor.cli.internal.stats;

import java.util.List;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.VcpuStatistics;

/** Virtual CPUs. */
final class VcpuView extends GroupView<List<VcpuStatistics>> {
  VcpuView() {
    // 'vcpus' is a number elsewhere.
    super(StatisticsGroup.VCPU, "vcpu", "virtualCpus");
  }

  @Override
  void text(List<VcpuStatistics> vcpus, Guest guest, Fields fields) {
    fields.put("vcpu.current", vcpus.size());
    vcpus.forEach(vcpu -> fields.put("vcpu." + vcpu.number() + ".time", vcpu.timeNanos()));
  }

  @Override
  void json(List<VcpuStatistics> vcpus, Guest guest, Fields fields) {
    fields.put(jsonName(), vcpus.stream().map(Views::vcpu).toList());
  }
}
