/**
 * A simulated Parallels server, in real time or stepped by a test, deterministic by seed. Start
 * from {@link org.polyvisor.driver.parallels.simulator.SimulatedServer}, {@link
 * org.polyvisor.driver.parallels.simulator.SimulatorOptions} and {@link
 * org.polyvisor.driver.parallels.simulator.Scenario}, and for time that stands still from {@link
 * org.polyvisor.driver.parallels.simulator.VirtualTimeline}.
 */
@NullMarked
package org.polyvisor.driver.parallels.simulator;

import org.jspecify.annotations.NullMarked;
