/** The command line. */
@NullMarked
package org.polyvisor.conform.internal;

import org.jspecify.annotations.NullMarked;
