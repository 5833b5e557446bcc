/** What is said about types themselves: {@link org.polyvisor.annotation.API}. */
@NullMarked
package org.polyvisor.annotation;

import org.jspecify.annotations.NullMarked;
