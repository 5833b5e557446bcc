package org.polyvisor.driver.parallels.sdk;

import org.polyvisor.annotation.API;

/**
 * The host and its product.
 *
 * @param hostname the host's name
 * @param productVersion the server's version, as it writes it
 * @param ramMiB the host's memory
 * @param cpus the host's CPUs
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SdkHost(String hostname, String productVersion, long ramMiB, int cpus) {}
