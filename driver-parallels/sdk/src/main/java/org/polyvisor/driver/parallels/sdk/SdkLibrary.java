package org.polyvisor.driver.parallels.sdk;

import java.util.Map;
import org.polyvisor.annotation.API;

/**
 * An SDK that is ready for use. Safe for any thread.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SdkLibrary extends AutoCloseable {
  /**
   * A session that is not logged in yet. The handler belongs to it from now until the session is
   * closed.
   *
   * @throws SdkException if the library cannot make one
   */
  SdkSession session(SdkSession.Handler handler);

  /**
   * What is known of the library, for whoever has to find out what is wrong: its file, what it
   * offers, how much of it is in use now.
   */
  default Map<String, String> about() {
    return Map.of();
  }

  /** Ends the use of the library; sessions must be closed before. Idempotent, bounded. */
  @Override
  void close();
}
