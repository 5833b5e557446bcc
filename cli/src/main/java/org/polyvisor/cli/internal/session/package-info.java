/** One run of the program: its options, its connection, its errors. */
@NullMarked
package org.polyvisor.cli.internal.session;

import org.jspecify.annotations.NullMarked;
