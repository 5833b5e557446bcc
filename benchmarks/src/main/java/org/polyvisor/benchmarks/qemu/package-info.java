/** Reads of real QEMU processes beside those of other clients. */
@NullMarked
package org.polyvisor.benchmarks.qemu;

import org.jspecify.annotations.NullMarked;
