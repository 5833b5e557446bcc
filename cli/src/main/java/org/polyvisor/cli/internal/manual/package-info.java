/** What shells and {@code man} are told of the commands, from the commands themselves. */
@NullMarked
package org.polyvisor.cli.internal.manual;

import org.jspecify.annotations.NullMarked;
