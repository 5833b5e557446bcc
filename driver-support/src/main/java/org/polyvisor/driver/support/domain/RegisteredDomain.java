package org.polyvisor.driver.support.domain;

import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainRef;

/**
 * A domain as a registry knows it at one moment. Immutable if the detail is.
 *
 * @param ref its identity, with its id while it is active
 * @param life where it is in its life
 * @param detail what the driver keeps with it
 * @param <T> the type of that
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RegisteredDomain<T>(DomainRef ref, DomainLife life, T detail) {}
