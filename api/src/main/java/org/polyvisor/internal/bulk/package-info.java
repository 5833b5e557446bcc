/** Reads the statistics of many domains at once, so that one that is stuck costs its row alone. */
@NullMarked
package org.polyvisor.internal.bulk;

import org.jspecify.annotations.NullMarked;
