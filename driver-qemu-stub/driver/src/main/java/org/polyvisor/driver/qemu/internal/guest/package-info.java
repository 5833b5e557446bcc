/** One attached QEMU process: who it is, what it says, what is read from its answers. */
@NullMarked
package org.polyvisor.driver.qemu.internal.guest;

import org.jspecify.annotations.NullMarked;
