package org.polyvisor.conformance.setup;

import org.polyvisor.annotation.API;

/**
 * How much I/O was done, as the hypervisor must count it.
 *
 * @param readBytes bytes read
 * @param readRequests requests that read them
 * @param writeBytes bytes written
 * @param writeRequests requests that wrote them
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record IoAmount(long readBytes, long readRequests, long writeBytes, long writeRequests) {
  /** Nothing read, this much written. */
  public static IoAmount written(long bytes, long requests) {
    return new IoAmount(0, 0, bytes, requests);
  }
}
