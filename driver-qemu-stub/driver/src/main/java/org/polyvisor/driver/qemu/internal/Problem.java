package org.polyvisor.driver.qemu.internal;

import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;

/**
 * What is wrong with a monitor.
 *
 * @param code the code that it has as an exception
 * @param message names the monitor and what to do
 * @param nobody whether no QEMU is there, for sure
 */
record Problem(ErrorCode code, String message, boolean nobody) {
  static Problem of(ErrorCode code, String message) {
    return new Problem(code, message, false);
  }

  VirtException exception() {
    return VirtException.of(code, ErrorDomain.QEMU, message);
  }
}
