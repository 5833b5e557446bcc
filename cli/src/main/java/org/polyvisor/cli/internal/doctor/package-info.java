/**
 * What the Parallels SDK of this machine can do, step by step, for whoever has to find out why not.
 */
@NullMarked
package org.polyvisor.cli.internal.doctor;

import org.jspecify.annotations.NullMarked;
