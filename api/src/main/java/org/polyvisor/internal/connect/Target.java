package org.polyvisor.internal.connect;

import java.util.List;
import java.util.Optional;
import org.polyvisor.error.InvalidArgumentException;
import org.polyvisor.error.VirtException;
import org.polyvisor.internal.load.FoundDriver;
import org.polyvisor.internal.settings.Effective;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.spi.Credentials;

/**
 * What to open, with everything decided.
 *
 * @param uri where
 * @param driver by which driver
 * @param api the settings of the api
 * @param settings the settings of the driver
 * @param readOnly whether nothing may be changed
 * @param credentials who asks
 * @param place of the setting that the URI stands in, as the beginning of a message; else empty
 */
public record Target(
    ConnectionUri uri,
    FoundDriver driver,
    Effective api,
    Effective settings,
    boolean readOnly,
    Optional<Credentials> credentials,
    String place) {

  /** The same of a URI that stands there. */
  Target in(String setting) {
    return new Target(uri, driver, api, settings, readOnly, credentials, setting);
  }

  /** An error of opening it, which says where a URI stands that cannot be right. */
  VirtException placed(VirtException e) {
    return place.isEmpty() || !(e instanceof InvalidArgumentException)
        ? e
        : VirtException.of(e.code(), e.domain(), place + e.getMessage())
            .from(driver.descriptor().name())
            .causedBy(e);
  }

  /** The same, for whoever this is. */
  Target by(Optional<Credentials> who) {
    return new Target(uri, driver, api, settings, readOnly, who, place);
  }

  /** Targets that are equal in this share a driver connection. */
  Object identity() {
    return List.of(
        uri.withoutQuery(),
        driver.provider().getClass(),
        settings.fingerprint(),
        readOnly,
        credentials);
  }
}
