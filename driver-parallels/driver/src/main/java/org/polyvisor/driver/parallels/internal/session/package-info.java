/**
 * Use of an SDK session: jobs, waiting, errors, logging. Start from {@link
 * org.polyvisor.driver.parallels.internal.session.JobDesk}, {@link
 * org.polyvisor.driver.parallels.internal.session.SdkWaiting} and {@link
 * org.polyvisor.driver.parallels.internal.session.SdkFailures}.
 */
@NullMarked
package org.polyvisor.driver.parallels.internal.session;

import org.jspecify.annotations.NullMarked;
