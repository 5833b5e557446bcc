/**
 * What this driver says of its monitors beyond the SPI.
 *
 * <p>Start from {@link org.polyvisor.driver.qemu.monitor.MonitorFacet}, which lists {@link
 * org.polyvisor.driver.qemu.monitor.MonitorStatus}; each may point to an {@link
 * org.polyvisor.model.DomainRef}.
 */
@NullMarked
package org.polyvisor.driver.qemu.monitor;

import org.jspecify.annotations.NullMarked;
