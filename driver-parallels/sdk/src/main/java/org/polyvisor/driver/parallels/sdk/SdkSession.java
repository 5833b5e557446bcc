package org.polyvisor.driver.parallels.sdk;

import org.polyvisor.annotation.API;

/**
 * A session with a server. What it has to say to jobs of {@link SdkStatistics} and {@link
 * SdkLifecycle} it says to the {@link Handler}, in one order with the events; there is nothing to
 * wait on. Safe for any thread.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SdkSession extends SdkStatistics, SdkLifecycle, AutoCloseable {
  /**
   * Logs in on this machine as the process's user; also after the session was lost. The result is
   * the session's UUID.
   */
  SdkJob<String> loginLocal();

  /**
   * Logs in on another machine; also after the session was lost.
   *
   * @throws SdkException if this SDK has no others
   */
  default SdkJob<String> loginRemote(SdkServer server) {
    throw new SdkException("a login on " + server.host(), SdkError.OPERATION_FAILED);
  }

  /** Lists, look-up and configuration. */
  SdkInventory inventory();

  /**
   * Takes the handler away, logs off without waiting for the answer, and frees the session. When it
   * has returned, the handler does not run any more; called from inside the handler, it does not
   * wait for that. Must not be called with a lock held that the handler takes. Idempotent.
   */
  @Override
  void close();

  /**
   * What a session says, one thing at a time, in the order in which the SDK took it up: events,
   * finished jobs and the end of the session in one. It must not block and must not throw: while it
   * runs, nothing else of this session is delivered.
   *
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  interface Handler {
    /** Something happened. An event says neither to which subscription it belongs nor when. */
    void event(SdkEvent event);

    /**
     * A job of {@link SdkStatistics} or {@link SdkLifecycle} has ended; once for each number that
     * was given out, unless the session is closed before. Everything that the server sent before
     * this answer has been delivered before it. It may come before the call that issued the job has
     * returned its number.
     */
    void finished(long job, SdkAnswer answer);

    /** The session is lost: the server has forgotten its subscriptions. A new login is possible. */
    void closed();
  }
}
