/** Which guests there are, and their rows of statistics in a stable order. */
@NullMarked
package org.polyvisor.cli.internal.fleet;

import org.jspecify.annotations.NullMarked;
