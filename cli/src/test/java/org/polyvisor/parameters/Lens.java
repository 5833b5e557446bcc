package org.polyvisor.parameters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.Setting;
import org.polyvisor.model.SettingLayer;
import org.polyvisor.model.SettingOrigin;
import org.polyvisor.model.Settings;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.DriverDescriptor;
import org.polyvisor.spi.DriverProvider;
import org.polyvisor.spi.OpenRequest;
import org.polyvisor.spi.ProbeRequest;

/**
 * A class loader with one driver alone, which may be kept from seeing what a parameter really is:
 * it is told one value, whatever was given. Of a URI it sees what its settings leave: no query.
 */
final class Lens extends ClassLoader {
  private final URL services;

  private Lens(Path folder) {
    super(Lens.class.getClassLoader());
    try {
      Path file = Files.createTempFile(folder, "services", "");
      services = Files.writeString(file, Driver.class.getName()).toUri().toURL();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The driver as it is. */
  static Lens clear(DriverProvider driver, Path folder) {
    Driver.behind = new Behind(driver, "", Optional.empty());
    return new Lens(folder);
  }

  /** The driver, which is told this value of the parameter, or none. */
  static Lens fixed(DriverProvider driver, String name, Optional<String> value, Path folder) {
    Driver.behind = new Behind(driver, name, value);
    return new Lens(folder);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return name.equals("META-INF/services/" + DriverProvider.class.getName())
        ? Collections.enumeration(List.of(services))
        : super.getResources(name);
  }

  private record Behind(DriverProvider driver, String parameter, Optional<String> value) {}

  /** What the service loader makes; the tests look one after the other. */
  public static final class Driver implements DriverProvider {
    private static volatile @Nullable Behind behind;

    private final Behind mine;

    /** For the service loader. */
    public Driver() {
      Behind now = behind;
      if (now == null) {
        throw new IllegalStateException("nobody said which driver");
      }
      mine = now;
    }

    @Override
    public DriverDescriptor descriptor() {
      return mine.driver.descriptor();
    }

    @Override
    public DriverConnection open(OpenRequest request) {
      OpenRequest.Builder told =
          OpenRequest.of(
                  ConnectionUri.parse(request.uri().withoutQuery()),
                  request.call(),
                  new Told(request.settings(), mine),
                  request.scheduler())
              .ticker(request.ticker())
              .clock(request.clock())
              .readOnly(request.isReadOnly());
      request.credentials().ifPresent(told::credentials);
      return mine.driver.open(told.build());
    }

    @Override
    public Optional<ConnectionUri> probe(ProbeRequest request) {
      Settings told = new Told(request.settings(), mine);
      return mine.driver.probe(ProbeRequest.of(told, request.call()));
    }
  }

  private record Told(Settings real, Behind behind) implements Settings {
    private boolean hides(Setting<?> setting) {
      return setting.name().equals(behind.parameter);
    }

    @Override
    public <T> T get(Setting<T> setting) {
      return hides(setting) ? find(setting).orElseThrow() : real.get(setting);
    }

    @Override
    public <T> Optional<T> find(Setting<T> setting) {
      return hides(setting)
          ? behind.value.map(List::of).map(setting::parse).or(setting::defaultValue)
          : real.find(setting);
    }

    @Override
    public SettingOrigin origin(Setting<?> setting) {
      return hides(setting) ? new SettingOrigin(SettingLayer.DEFAULT, "") : real.origin(setting);
    }

    @Override
    public List<Setting<?>> keys() {
      return real.keys();
    }
  }
}
