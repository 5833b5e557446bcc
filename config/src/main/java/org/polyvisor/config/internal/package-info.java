/** Reads properties files, on Apache Commons Configuration. */
@NullMarked
package org.polyvisor.config.internal;

import org.jspecify.annotations.NullMarked;
