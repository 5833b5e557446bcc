/** What is written about a run. */
@NullMarked
package org.polyvisor.conform.internal.report;

import org.jspecify.annotations.NullMarked;
