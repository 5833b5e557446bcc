package org.polyvisor.internal.load;

import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.spi.DriverDescriptor;
import org.polyvisor.spi.DriverProvider;
import org.polyvisor.spi.SpiVersion;

/** Which versions of driver and SPI meet, as a person reads it. Without state. */
public final class Versions {
  private Versions() {}

  /** The SPI that is on the path, and from where. */
  public static String ofSpi() {
    return "SPI "
        + SpiVersion.current()
        + " from "
        + Locations.of(SpiVersion.class)
        + of(SpiVersion.class);
  }

  /** The jar or folder of a driver, and what it was compiled against, as far as it says so. */
  public static String ofDriver(FoundDriver driver) {
    return driver.location()
        + of(driver.provider().getClass())
        + driver
            .descriptor()
            .spi()
            .map(spi -> ", which was compiled against SPI " + spi + ",")
            .orElse("");
  }

  /** Nothing if the driver runs on the SPI that is on the path. */
  static void check(DriverProvider driver, DriverDescriptor descriptor) {
    SpiVersion wanted = descriptor.spi().orElse(SpiVersion.current());
    if (SpiVersion.current().runs(wanted)) {
      return;
    }
    boolean newer = SpiVersion.current().major() <= wanted.major();
    throw VirtException.of(
        ErrorCode.CONFIG_UNSUPPORTED,
        ErrorDomain.CONF,
        "driver '"
            + descriptor.name()
            + "'"
            + of(driver.getClass())
            + " was compiled against SPI "
            + wanted
            + ", and on the path is "
            + ofSpi()
            + (newer ? "; take a newer Polyvisor" : "; take a newer driver"));
  }

  /** What to add where a class of the SPI is missing. */
  static String hint(Throwable root) {
    String text = String.valueOf(root.getMessage()).replace('/', '.');
    boolean link = root instanceof LinkageError || root instanceof ClassNotFoundException;
    return link && text.contains("org.polyvisor.")
        ? "; it was compiled against another version than what is on the path: " + ofSpi()
        : "";
  }

  private static String of(Class<?> type) {
    Package of = type.getPackage();
    String version = of == null ? null : of.getImplementationVersion();
    return version == null ? "" : " (version " + version + ")";
  }
}
