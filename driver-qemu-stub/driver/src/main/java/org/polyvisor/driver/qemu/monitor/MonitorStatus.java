package org.polyvisor.driver.qemu.monitor;

import java.nio.file.Path;
import java.util.Optional;
import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainRef;

/**
 * A monitor at one moment.
 *
 * @param path of its socket
 * @param domain the domain behind it, if one is attached, or somebody is there who has not said who
 *     it is; such a one has the name of the socket's file and fails at every question
 * @param problem what is wrong with it and what to do; empty while it works or is being tried for
 *     the first time
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record MonitorStatus(Path path, Optional<DomainRef> domain, Optional<String> problem) {}
