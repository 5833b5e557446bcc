/**
 * A domain as the driver keeps it. Start from {@link
 * org.polyvisor.driver.parallels.internal.domain.DomainFacts}, {@link
 * org.polyvisor.driver.parallels.internal.domain.Drives} and {@link
 * org.polyvisor.driver.parallels.internal.domain.States}.
 */
@NullMarked
package org.polyvisor.driver.parallels.internal.domain;

import org.jspecify.annotations.NullMarked;
