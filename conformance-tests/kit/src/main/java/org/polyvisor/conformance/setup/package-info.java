/**
 * What the kit runs against. Start from {@link org.polyvisor.conformance.setup.Target}, {@link
 * org.polyvisor.conformance.setup.Deviation} and {@link org.polyvisor.conformance.setup.Workload}.
 */
@NullMarked
package org.polyvisor.conformance.setup;

import org.jspecify.annotations.NullMarked;
