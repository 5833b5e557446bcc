/** Other clients, which do the same in processes of their own. */
@NullMarked
package org.polyvisor.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
