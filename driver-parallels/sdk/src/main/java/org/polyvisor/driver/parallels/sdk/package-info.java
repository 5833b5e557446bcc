/**
 * The Parallels SDK as the driver sees it: what the C library can do and nothing more. Start from
 * {@link org.polyvisor.driver.parallels.sdk.SdkLibrary}, {@link
 * org.polyvisor.driver.parallels.sdk.SdkSession} and its {@link
 * org.polyvisor.driver.parallels.sdk.SdkSession.Handler}.
 */
@NullMarked
package org.polyvisor.driver.parallels.sdk;

import org.jspecify.annotations.NullMarked;
