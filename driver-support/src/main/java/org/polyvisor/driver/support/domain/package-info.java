/**
 * Domains by UUID, name and id, and the rules of their lives. Start from {@link
 * org.polyvisor.driver.support.domain.DomainRegistry}, {@link
 * org.polyvisor.driver.support.domain.LifecycleMachine} and {@link
 * org.polyvisor.driver.support.domain.DomainLife}.
 */
@NullMarked
package org.polyvisor.driver.support.domain;

import org.jspecify.annotations.NullMarked;
