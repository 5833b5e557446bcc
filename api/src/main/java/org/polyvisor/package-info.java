/**
 * Opens any hypervisor by its URI and gives one typed API. Start from {@link
 * org.polyvisor.Polyvisor}, {@link org.polyvisor.Connection} and {@link org.polyvisor.Domain}.
 *
 * <p>Everything here is safe for any thread, virtual ones included, and no call takes longer than
 * its deadline. Methods throw {@link org.polyvisor.error.VirtException} where the hypervisor said
 * no or could not be reached, and the JDK's argument and state exceptions for a caller's bug.
 */
@NullMarked
package org.polyvisor;

import org.jspecify.annotations.NullMarked;
