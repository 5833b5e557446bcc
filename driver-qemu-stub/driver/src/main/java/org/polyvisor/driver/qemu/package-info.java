/**
 * Attaches to QEMU processes over QMP: {@code qemu:///attach?monitor=PATH}.
 *
 * <p>Start from {@link org.polyvisor.driver.qemu.QemuDriverProvider}; what it says of its monitors
 * beyond the SPI is {@link org.polyvisor.driver.qemu.monitor.MonitorFacet} with {@link
 * org.polyvisor.driver.qemu.monitor.MonitorStatus}.
 */
@NullMarked
package org.polyvisor.driver.qemu;

import org.jspecify.annotations.NullMarked;
