/**
 * Peers for tests of what speaks QMP.
 *
 * <p>Start from {@link org.polyvisor.driver.qemu.peer.StubQemu}, which listens at a socket and does
 * what a {@link org.polyvisor.driver.qemu.peer.StubBehaviour} says; {@link
 * org.polyvisor.driver.qemu.peer.RealQemu} starts the real one.
 */
@NullMarked
package org.polyvisor.driver.qemu.peer;

import org.jspecify.annotations.NullMarked;
