/** Finds drivers, each apart from the others. */
@NullMarked
package org.polyvisor.internal.load;

import org.jspecify.annotations.NullMarked;
