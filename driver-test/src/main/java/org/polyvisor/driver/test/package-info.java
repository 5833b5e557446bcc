/**
 * A driver for tests: {@code test:///default}. Start from {@link
 * org.polyvisor.driver.test.TestControlFacet}, {@link org.polyvisor.driver.test.TestDriverProvider}
 * and {@link org.polyvisor.driver.test.TestSettings}.
 */
@NullMarked
package org.polyvisor.driver.test;

import org.jspecify.annotations.NullMarked;
