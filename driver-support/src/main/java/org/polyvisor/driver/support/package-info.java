/**
 * Errors that all drivers word alike. Start from {@link org.polyvisor.driver.support.DomainErrors},
 * {@link org.polyvisor.driver.support.Refusals} and {@link
 * org.polyvisor.driver.support.domain.DomainRegistry}.
 */
@NullMarked
package org.polyvisor.driver.support;

import org.jspecify.annotations.NullMarked;
