/** Helpers of this module, not exported. They know nothing else of it. */
@NullMarked
package org.polyvisor.spi.internal;

import org.jspecify.annotations.NullMarked;
