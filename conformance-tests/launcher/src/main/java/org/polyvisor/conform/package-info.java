/**
 * Runs the conformance kit against any driver, without code. Start from {@link
 * org.polyvisor.conform.ConformTool}, {@link org.polyvisor.conform.Main} and, for what is run,
 * {@link org.polyvisor.conformance.DriverConformance}.
 */
@NullMarked
package org.polyvisor.conform;

import org.jspecify.annotations.NullMarked;
