/** Runs requirements and keeps what came of them. */
@NullMarked
package org.polyvisor.conform.internal.run;

import org.jspecify.annotations.NullMarked;
