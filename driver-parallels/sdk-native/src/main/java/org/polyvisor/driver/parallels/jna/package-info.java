/**
 * The vendor's Parallels SDK in this process. Start from {@link
 * org.polyvisor.driver.parallels.jna.NativeSdkProvider}; what it gives out is the adapter
 * interface's {@link org.polyvisor.driver.parallels.sdk.SdkLibrary} and {@link
 * org.polyvisor.driver.parallels.sdk.SdkSession}.
 */
@NullMarked
package org.polyvisor.driver.parallels.jna;

import org.jspecify.annotations.NullMarked;
