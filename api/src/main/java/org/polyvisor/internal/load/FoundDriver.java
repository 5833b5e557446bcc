package org.polyvisor.internal.load;

import org.polyvisor.spi.DriverDescriptor;
import org.polyvisor.spi.DriverProvider;

/**
 * A driver that can be used.
 *
 * @param provider the driver itself
 * @param descriptor what it says of itself
 * @param location the jar or folder it came from
 */
public record FoundDriver(DriverProvider provider, DriverDescriptor descriptor, String location) {}
