/**
 * The driver's inside. Start from {@link
 * org.polyvisor.driver.parallels.internal.ParallelsConnection}.
 */
@NullMarked
package org.polyvisor.driver.parallels.internal;

import org.jspecify.annotations.NullMarked;
