/** The simulated host and its connections. */
@NullMarked
package org.polyvisor.driver.test.internal;

import org.jspecify.annotations.NullMarked;
