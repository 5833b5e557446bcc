package org.polyvisor.conformance;

import java.util.concurrent.atomic.AtomicReference;
import org.polyvisor.conformance.fixture.FixtureHost;
import org.polyvisor.conformance.setup.Target;

/** The fixture conforms, unless a test asks for one with a defect. */
class FixtureConformance extends DriverConformance {
  static final AtomicReference<String> DEFECT = new AtomicReference<>("none");
  static final String TEMPLATE =
      """
      <domain type='fixture'>
        <name>template</name>
        <uuid>11111111-1111-1111-1111-111111111111</uuid>
        <memory>65536</memory>
        <devices>
          <disk device='disk'><source file='/fixture/a.img'/><target dev='vda'/></disk>
          <disk device='disk'><source file='/fixture/b.img'/><target dev='vdb'/></disk>
          <disk device='cdrom'><target dev='sda'/></disk>
        </devices>
      </domain>
      """;

  @Override
  public Target target() {
    FixtureHost host = FixtureHost.at(DEFECT.get());
    return Target.of("fixture:///" + DEFECT.get())
        .template(TEMPLATE)
        .stuck(host::stick)
        .workload(host::write);
  }
}
