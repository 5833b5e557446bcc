package org.polyvisor.driver.support.domain;

import org.polyvisor.annotation.API;

/**
 * What the rules say of an action in a phase.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface LifecycleOutcome permits LifecycleChange, LifecycleRefusal {}
