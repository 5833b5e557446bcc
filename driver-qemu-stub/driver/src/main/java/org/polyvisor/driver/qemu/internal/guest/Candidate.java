package org.polyvisor.driver.qemu.internal.guest;

import java.nio.file.Path;
import org.polyvisor.driver.qemu.internal.qmp.QmpLink;

/**
 * A QEMU process that has introduced itself and is not a domain yet.
 *
 * @param path of its monitor
 * @param link to it
 * @param life what its events told since the link is up
 * @param identity who it says that it is
 */
public record Candidate(Path path, QmpLink link, Life life, Identity identity) {}
