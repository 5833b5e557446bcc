/** Reads counters again and again and shows what changed. */
@NullMarked
package org.polyvisor.cli.internal.watch;

import org.jspecify.annotations.NullMarked;
