package org.polyvisor.conform.internal.run;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.polyvisor.conformance.setup.Target;

/** Runs a plan by the JUnit Platform. One at a time in a process. */
public final class Run {
  private final Plan plan;
  private final long seed;
  private final RunListener listener;

  /** A run that tells the listener how it goes. */
  public Run(Plan plan, long seed, RunListener listener) {
    this.plan = plan;
    this.seed = seed;
    this.listener = listener;
  }

  /** Runs it against targets that this makes, one for each requirement. */
  public RunResult run(Supplier<Target> targets) {
    Instant began = Instant.now();
    long start = System.nanoTime();
    Findings findings = new Findings(plan, listener);
    CommandConformance.TARGETS.set(targets);
    LauncherFactory.create().execute(request(), findings);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new RunResult(plan.uri(), seed, began, took, "", findings.rows());
  }

  private LauncherDiscoveryRequest request() {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(selectClass(CommandConformance.class))
        .filters(TagFilter.includeTags(plan.ids()))
        .build();
  }
}
