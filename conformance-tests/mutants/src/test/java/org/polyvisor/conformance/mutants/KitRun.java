package org.polyvisor.conformance.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the kit on a mutant, and keeps what failed. For one thread. */
final class KitRun implements TestExecutionListener {
  private final Set<String> failed = new TreeSet<>();
  private final Set<String> passed = new TreeSet<>();
  private final List<String> order = new ArrayList<>();

  private KitRun() {}

  /** Runs these requirements; all, if none is named. */
  static KitRun of(Mutant mutant, Set<String> ids) throws Exception {
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClass(MutantConformance.class));
    if (!ids.isEmpty()) {
      request.filters(TagFilter.includeTags(List.copyOf(ids)));
    }
    KitRun run = new KitRun();
    MutantConformance.MUTANT.set(mutant);
    Hooks.become(Mutants.hooks(mutant));
    try (AutoCloseable kept = Bases.of(mutant.base()).keep()) {
      LauncherFactory.create().execute(request.build(), run);
    } finally {
      Hooks.become(new Hooks());
    }
    return run;
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    Set<String> to =
        switch (result.getStatus()) {
          case FAILED -> failed;
          case SUCCESSFUL -> passed;
          case ABORTED -> new TreeSet<>();
        };
    test.getTags().forEach(tag -> to.add(tag.getName()));
    test.getTags().forEach(tag -> order.add(tag.getName()));
  }

  /** The requirements, in the order in which they were run. */
  List<String> order() {
    return order;
  }

  Set<String> failed() {
    return failed;
  }

  Set<String> passed() {
    return passed;
  }
}
