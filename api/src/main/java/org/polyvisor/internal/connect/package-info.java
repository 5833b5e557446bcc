/** Opens driver connections and shares them. */
@NullMarked
package org.polyvisor.internal.connect;

import org.jspecify.annotations.NullMarked;
