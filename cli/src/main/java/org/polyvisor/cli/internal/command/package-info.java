/** The commands, one class each. */
@NullMarked
package org.polyvisor.cli.internal.command;

import org.jspecify.annotations.NullMarked;
