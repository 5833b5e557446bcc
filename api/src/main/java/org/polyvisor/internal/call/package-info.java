/** Runs calls of a driver so that none costs its caller more than the deadline. */
@NullMarked
package org.polyvisor.internal.call;

import org.jspecify.annotations.NullMarked;
