/**
 * The Parallels driver. Start from {@link org.polyvisor.driver.parallels.ParallelsProvider}; the
 * rest of it is {@link org.polyvisor.spi.DriverConnection} and {@link
 * org.polyvisor.spi.BlockStatisticsFacet}.
 */
@NullMarked
package org.polyvisor.driver.parallels;

import org.jspecify.annotations.NullMarked;
