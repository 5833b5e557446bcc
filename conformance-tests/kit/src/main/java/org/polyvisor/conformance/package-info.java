/**
 * Proves a driver against the contract. Start from {@link
 * org.polyvisor.conformance.DriverConformance}, {@link org.polyvisor.conformance.setup.Target} and
 * {@link org.polyvisor.conformance.catalogue.Catalogue}.
 */
@NullMarked
package org.polyvisor.conformance;

import org.jspecify.annotations.NullMarked;
