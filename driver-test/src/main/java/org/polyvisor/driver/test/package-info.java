/**
 * What an app's test says to the driver behind {@code test:///default}. Start from {@link
 * org.polyvisor.driver.test.TestControlFacet}, reached by {@code Connection.unwrap}, and {@link
 * org.polyvisor.driver.test.TestSettings}. The driver itself is internal.
 */
@NullMarked
package org.polyvisor.driver.test;

import org.jspecify.annotations.NullMarked;
