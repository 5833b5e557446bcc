package org.polyvisor.conformance.mutants;

import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import org.polyvisor.conformance.setup.Target;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.Settings;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.DriverProvider;
import org.polyvisor.spi.OpenRequest;

/** The correct drivers that are spoiled, and how the kit drives them. */
abstract class Bases {
  private static final Map<String, Bases> ALL =
      Map.of(
          Mutant.TEST,
          new TestBase(),
          Mutant.PARALLELS,
          new ParallelsBase(),
          Mutant.BULK,
          new BulkBase(),
          Mutant.EXCHANGE,
          new ExchangeBase());

  static Bases of(String name) {
    return Objects.requireNonNull(ALL.get(name), name);
  }

  /** Opens the driver as it is. */
  abstract DriverConnection open(OpenRequest request);

  /** What the kit may use. */
  abstract Target target(Target target);

  /** The guests that are lent to the kit, by name. */
  Set<String> lent() {
    return Set.of();
  }

  /** Keeps the hypervisor until it is closed. */
  abstract AutoCloseable keep();

  static DriverProvider provider(String scheme) {
    return ServiceLoader.load(DriverProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.descriptor().schemes().contains(scheme))
        .findFirst()
        .orElseThrow();
  }

  /** The request of a mutant's connection, for the driver behind it. */
  static OpenRequest behind(OpenRequest request, String uri, DriverProvider provider) {
    ConnectionUri real = ConnectionUri.parse(uri);
    Settings settings = new Defaults(provider.descriptor().settings(), real.query());
    return OpenRequest.of(real, request.call(), settings, request.scheduler())
        .readOnly(request.isReadOnly())
        .build();
  }
}
