/**
 * Brings events to those who listen. Start from {@link
 * org.polyvisor.driver.support.event.EventHub}, {@link org.polyvisor.spi.EventSink} and {@link
 * org.polyvisor.spi.Registration}.
 */
@NullMarked
package org.polyvisor.driver.support.event;

import org.jspecify.annotations.NullMarked;
