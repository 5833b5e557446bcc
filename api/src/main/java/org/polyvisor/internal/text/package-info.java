/** Words that are near to each other. Knows nothing else. */
@NullMarked
package org.polyvisor.internal.text;

import org.jspecify.annotations.NullMarked;
