package ${package};

import org.polyvisor.conformance.DriverConformance;
import org.polyvisor.conformance.setup.Target;

/** The driver against every requirement: one alone by {@code mvn test -Dgroups=IDEN-001}. */
class ${driverClass}ConformanceTest extends DriverConformance {
  @Override
  public Target target() {
    return Target.of("${driver}:///only");
  }
}
