package org.polyvisor;

import org.polyvisor.annotation.API;

/**
 * The calls of one driver in this process.
 *
 * @param active under way, hung ones included
 * @param maximumActive at which further callers wait (setting {@code pool.threads})
 * @param hung given up by their callers and not come back
 * @param maximumHung at which further calls are refused (setting {@code pool.hung-calls})
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record CallCounts(int active, int maximumActive, int hung, int maximumHung) {}
