/** The wire: QMP over Unix sockets, one thread for all monitors of a driver connection. */
@NullMarked
package org.polyvisor.driver.qemu.internal.qmp;

import org.jspecify.annotations.NullMarked;
