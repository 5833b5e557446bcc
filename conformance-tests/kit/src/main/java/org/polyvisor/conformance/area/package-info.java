/**
 * The requirements themselves, an interface for each area, each requirement a default method. Start
 * from {@link org.polyvisor.conformance.area.IdentityRequirements}, {@link
 * org.polyvisor.conformance.area.LifecycleRequirements} and {@link
 * org.polyvisor.conformance.area.BlockStatisticsRequirements}.
 */
@NullMarked
package org.polyvisor.conformance.area;

import org.jspecify.annotations.NullMarked;
