/** The binding: functions, who owns handles, and how what the library says is copied out of it. */
@NullMarked
package org.polyvisor.driver.parallels.jna.internal;

import org.jspecify.annotations.NullMarked;
