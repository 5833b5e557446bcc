/**
 * What goes wrong, typed. Start from {@link org.polyvisor.error.VirtException}, {@link
 * org.polyvisor.error.ErrorCode} and {@link org.polyvisor.error.Outcome}.
 */
@NullMarked
package org.polyvisor.error;

import org.jspecify.annotations.NullMarked;
