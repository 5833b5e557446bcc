package org.polyvisor.conformance.mutants;

import java.util.Set;
import org.polyvisor.conformance.setup.Target;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.DriverProvider;
import org.polyvisor.spi.OpenRequest;

/** The Parallels driver over a simulated server, which remembers its guests in no file. */
final class ParallelsBase extends Bases {
  private static final String URI = "parallels:///system?sdk=simulated";

  private final DriverProvider provider = provider("parallels");

  @Override
  DriverConnection open(OpenRequest request) {
    return provider.open(behind(request, URI, provider));
  }

  @Override
  AutoCloseable keep() {
    return () -> {};
  }

  @Override
  Target target(Target target) {
    return target.guests("web", "db");
  }

  @Override
  Set<String> lent() {
    return Set.of("web", "db");
  }
}
