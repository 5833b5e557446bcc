/** How values are written, for people and as JSON; how a person's words are read. */
@NullMarked
package org.polyvisor.cli.internal.text;

import org.jspecify.annotations.NullMarked;
