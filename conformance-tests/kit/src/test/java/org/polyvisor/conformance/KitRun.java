package org.polyvisor.conformance;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a conformance class as a build does, and keeps what came of each id. */
final class KitRun implements TestExecutionListener {
  private final Map<String, String> failures = new TreeMap<>();
  private final Map<String, String> aborts = new TreeMap<>();
  private final Set<String> passed = new TreeSet<>();
  private String summary = "";

  static KitRun of(Class<?> conformance, String... ids) {
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(conformance));
    if (ids.length > 0) {
      request.filters(TagFilter.includeTags(ids));
    }
    return run(request.build());
  }

  private static KitRun run(LauncherDiscoveryRequest request) {
    KitRun run = new KitRun();
    LauncherFactory.create().execute(request, run);
    return run;
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    String message = result.getThrowable().map(Throwable::getMessage).orElse("");
    for (TestTag tag : test.getTags()) {
      switch (result.getStatus()) {
        case SUCCESSFUL -> passed.add(tag.getName());
        case ABORTED -> aborts.put(tag.getName(), message);
        case FAILED -> failures.put(tag.getName(), message);
      }
    }
  }

  @Override
  public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    summary = entry.getKeyValuePairs().getOrDefault("conformance", summary);
  }

  Set<String> failed() {
    return failures.keySet();
  }

  Map<String, String> failures() {
    return failures;
  }

  Map<String, String> aborts() {
    return aborts;
  }

  Set<String> passed() {
    return passed;
  }

  String summary() {
    return summary;
  }
}
