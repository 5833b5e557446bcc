package org.polyvisor.cli.internal.fleet;

import java.util.Optional;
import org.polyvisor.error.VirtException;

/**
 * What a guest answered, or why it did not.
 *
 * @param about what was asked about
 * @param value the answer
 * @param error why there is none
 */
public record Answer<Q, A>(Q about, Optional<A> value, Optional<VirtException> error) {}
