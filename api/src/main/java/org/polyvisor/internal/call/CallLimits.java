package org.polyvisor.internal.call;

/**
 * How much of this process one driver may hold.
 *
 * @param threads calls that run at once
 * @param hungCalls calls given up by their callers that have not come back, at which no new one is
 *     begun
 */
public record CallLimits(int threads, int hungCalls) {}
