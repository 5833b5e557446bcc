/** What the Parallels driver does to its server, counted by a simulated one. */
@NullMarked
package org.polyvisor.benchmarks.parallels;

import org.jspecify.annotations.NullMarked;
