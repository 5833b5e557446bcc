package org.polyvisor.spi;

import org.polyvisor.annotation.API;

/**
 * A group of operations that a hypervisor may have. A driver may declare facets of its own; apps
 * reach them by {@code Connection.unwrap}.
 *
 * <p>What is said of {@link DriverConnection} about threads, waiting and errors holds for facets
 * too. Operations that a driver never has are listed in {@link DriverConnection#lacks} and refused
 * with {@link org.polyvisor.error.OperationUnsupportedException}. Methods that later versions add
 * refuse so by default.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Facet {}
