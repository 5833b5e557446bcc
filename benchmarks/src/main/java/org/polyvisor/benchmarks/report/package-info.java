/** Goals, what was measured, and how that is shown. */
@NullMarked
package org.polyvisor.benchmarks.report;

import org.jspecify.annotations.NullMarked;
