package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import org.polyvisor.driver.support.event.EventHub;

/**
 * What a connection consists of.
 *
 * @param domains its domains
 * @param lifecycle how their states are changed
 * @param blocks how their block statistics are read
 * @param guests how their other statistics are read
 * @param hub its events
 */
record Parts(
    Domains domains, Lifecycle lifecycle, BlockReader blocks, GuestReader guests, EventHub hub) {
  @Inject
  Parts {}
}
