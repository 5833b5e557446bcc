/** The driver: its connection, its monitors, its facets. */
@NullMarked
package org.polyvisor.driver.qemu.internal;

import org.jspecify.annotations.NullMarked;
