/** What goes out: text, tables, JSON. Knows nothing of hypervisors. */
@NullMarked
package org.polyvisor.cli.internal.io;

import org.jspecify.annotations.NullMarked;
