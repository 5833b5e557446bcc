package org.polyvisor.driver.parallels.simulator;

import org.polyvisor.annotation.API;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;

/**
 * A guest of a simulated server, as it is when nothing was kept of it.
 *
 * @param config its configuration
 * @param initial its state
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record GuestSpec(SdkVmConfig config, GuestState initial) {}
