/**
 * A stand-in for the vendor's library, and the server behind it. Start from {@link
 * org.polyvisor.driver.parallels.jna.standin.StandIn} and {@link
 * org.polyvisor.driver.parallels.jna.standin.StandInFile}.
 */
@NullMarked
package org.polyvisor.driver.parallels.jna.standin;

import org.jspecify.annotations.NullMarked;
