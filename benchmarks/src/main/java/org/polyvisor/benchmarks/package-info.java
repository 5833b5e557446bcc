/** The program that measures: which rows there are, and what it says in the end. */
@NullMarked
package org.polyvisor.benchmarks;

import org.jspecify.annotations.NullMarked;
