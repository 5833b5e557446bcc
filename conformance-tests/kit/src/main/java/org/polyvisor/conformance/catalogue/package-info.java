/**
 * The requirements as data. Start from {@link org.polyvisor.conformance.catalogue.Catalogue},
 * {@link org.polyvisor.conformance.catalogue.Requirement} and {@link
 * org.polyvisor.conformance.catalogue.Ids}.
 */
@NullMarked
package org.polyvisor.conformance.catalogue;

import org.jspecify.annotations.NullMarked;
