package org.polyvisor.internal.connect;

import java.util.List;
import java.util.Optional;
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
 */
public record Target(
    ConnectionUri uri,
    FoundDriver driver,
    Effective api,
    Effective settings,
    boolean readOnly,
    Optional<Credentials> credentials) {

  /** The same, for whoever this is. */
  Target by(Optional<Credentials> who) {
    return new Target(uri, driver, api, settings, readOnly, who);
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
