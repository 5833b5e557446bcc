/** Sends log messages to stderr without the JDK's logging. */
@NullMarked
package org.polyvisor.cli.internal.log;

import org.jspecify.annotations.NullMarked;
