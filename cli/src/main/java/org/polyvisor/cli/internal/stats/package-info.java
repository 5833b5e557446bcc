/** Statistics as people and programs read them, group by group. */
@NullMarked
package org.polyvisor.cli.internal.stats;

import org.jspecify.annotations.NullMarked;
