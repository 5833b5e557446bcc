package org.polyvisor.internal.connect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polyvisor.internal.auth.Who;

/**
 * What the app asked for.
 *
 * @param uri the connection URI, if it named one
 * @param readOnly whether nothing may be changed
 * @param settings what it set, by full key
 * @param who what it said of who it is
 * @param loader where its drivers are, if not where ours are
 */
public record OpenPlan(
    Optional<String> uri,
    boolean readOnly,
    Map<String, List<String>> settings,
    Who who,
    Optional<ClassLoader> loader) {}
