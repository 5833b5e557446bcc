/** Reads of what is at hand, by JMH. */
@NullMarked
package org.polyvisor.benchmarks.reads;

import org.jspecify.annotations.NullMarked;
