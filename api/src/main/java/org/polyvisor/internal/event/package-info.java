/** Keeps events for one subscriber each, bounded. */
@NullMarked
package org.polyvisor.internal.event;

import org.jspecify.annotations.NullMarked;
