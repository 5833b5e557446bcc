package org.polyvisor.driver.qemu.internal.guest;

import java.util.UUID;

/**
 * Who a QEMU process says that it is.
 *
 * @param uuid its own, or one made from the monitor's path
 * @param name its own, or the monitor's file name
 * @param process the same for the same process, as far as QMP can tell: its first CPU's thread
 * @param version of QEMU, as {@code 7.2.22}
 */
public record Identity(UUID uuid, String name, String process, String version) {}
