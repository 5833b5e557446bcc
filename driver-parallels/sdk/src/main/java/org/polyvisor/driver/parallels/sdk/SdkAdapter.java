package org.polyvisor.driver.parallels.sdk;

import org.polyvisor.annotation.API;

/**
 * A network adapter of a VM.
 *
 * @param index {@code PrlVmDev_GetIndex}: the number in the names of its counters
 * @param mac the hardware address, as {@code 00:1c:42:00:00:01}
 * @param network the virtual network; empty if there is none
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SdkAdapter(int index, String mac, String network) {}
