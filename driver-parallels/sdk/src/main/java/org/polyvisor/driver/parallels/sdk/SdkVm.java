package org.polyvisor.driver.parallels.sdk;

import java.util.UUID;
import org.polyvisor.annotation.API;

/**
 * A reference to a VM or container of one session: good until it is closed, exactly once, by
 * whoever received it. Safe for any thread.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SdkVm extends AutoCloseable {
  /** Which VM. */
  UUID uuid();

  /** Gives the reference back. */
  @Override
  void close();
}
