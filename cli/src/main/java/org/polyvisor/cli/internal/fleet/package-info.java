/** Asks many guests at once, with few threads. */
@NullMarked
package org.polyvisor.cli.internal.fleet;

import org.jspecify.annotations.NullMarked;
