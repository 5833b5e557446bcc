/**
 * The values that apps and drivers share: immutable, safe for any thread, unknown is absent. Start
 * from {@link org.polyvisor.model.ConnectionUri}, {@link org.polyvisor.model.DomainInfo} and {@link
 * org.polyvisor.model.BlockStatistics}.
 */
@NullMarked
package org.polyvisor.model;

import org.jspecify.annotations.NullMarked;
