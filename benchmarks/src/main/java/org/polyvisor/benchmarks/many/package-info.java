/** A host of many domains, read all at once. */
@NullMarked
package org.polyvisor.benchmarks.many;

import org.jspecify.annotations.NullMarked;
