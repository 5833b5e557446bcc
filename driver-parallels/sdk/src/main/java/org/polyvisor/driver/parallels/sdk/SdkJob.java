package org.polyvisor.driver.parallels.sdk;

import org.polyvisor.annotation.API;

/**
 * A job that may be waited for. Safe for any thread.
 *
 * @param <T> what it results in
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SdkJob<T> extends AutoCloseable {
  /**
   * Waits for the result, at most this long; 0 only looks.
   *
   * @throws SdkException with {@link SdkError#TIMEOUT} when the time is over (the job lives on), or
   *     with the operation's own failure
   */
  T await(long nanos) throws InterruptedException;

  /** Lets go of it; the operation goes on if it is still under way. Idempotent. */
  @Override
  void close();
}
