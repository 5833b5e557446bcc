/** How long a command typed once takes. */
@NullMarked
package org.polyvisor.benchmarks.start;

import org.jspecify.annotations.NullMarked;
