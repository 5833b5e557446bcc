/**
 * The command line. Start from {@link org.polyvisor.cli.Main}; the commands are in {@code
 * internal.command}, what they share in the other packages beside it.
 */
@NullMarked
package org.polyvisor.cli;

import org.jspecify.annotations.NullMarked;
