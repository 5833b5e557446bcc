package org.polyvisor.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@link UriParser} found; port 0 stands for none. */
record UriParts(
    String driver,
    @Nullable String transport,
    @Nullable String user,
    @Nullable String host,
    int port,
    String path,
    Map<String, List<String>> query) {}
