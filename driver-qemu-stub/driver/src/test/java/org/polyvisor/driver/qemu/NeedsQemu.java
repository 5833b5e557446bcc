package org.polyvisor.driver.qemu;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.polyvisor.driver.qemu.peer.RealQemu;

/** Leaves a class of tests out, and says so, where there is no QEMU. */
final class NeedsQemu implements BeforeAllCallback {
  @Override
  public void beforeAll(ExtensionContext context) {
    assumeTrue(
        RealQemu.available(),
        "NOT RUN: needs "
            + RealQemu.PROGRAM
            + " for "
            + context.getDisplayName()
            + " (apt-get install qemu-system-x86 qemu-utils)");
  }
}
