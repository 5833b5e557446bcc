package org.polyvisor.conformance.mutants;

import org.jspecify.annotations.Nullable;

/** What a mutant does otherwise than its driver. */
@FunctionalInterface
interface Defect {
  /** Answers a call, most by {@link Invocation#proceed}. */
  @Nullable Object on(Invocation call) throws Throwable;
}
