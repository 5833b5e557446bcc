/** Merges settings from their layers. */
@NullMarked
package org.polyvisor.internal.settings;

import org.jspecify.annotations.NullMarked;
