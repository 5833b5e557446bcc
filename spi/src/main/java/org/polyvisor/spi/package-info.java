/**
 * What a driver implements. Start from {@link org.polyvisor.spi.DriverProvider}, {@link
 * org.polyvisor.spi.DriverConnection} and {@link org.polyvisor.spi.Call}; what a hypervisor can do
 * beyond the minimum is a {@link org.polyvisor.spi.Facet}.
 */
@NullMarked
package org.polyvisor.spi;

import org.jspecify.annotations.NullMarked;
