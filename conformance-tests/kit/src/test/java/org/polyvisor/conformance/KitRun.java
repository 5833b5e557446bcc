package org.polyvisor.conformance;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
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
  private int executions;

  static KitRun of(Class<?> conformance, String... ids) {
    return run(LauncherFactory.create(), request(conformance, ids));
  }

  /** In a session of the platform that goes on, as a build has that tries failures again. */
  static KitRun in(LauncherSession session, Class<?> conformance, String... ids) {
    return run(session.getLauncher(), request(conformance, ids));
  }

  private static LauncherDiscoveryRequest request(Class<?> conformance, String... ids) {
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(conformance));
    if (ids.length > 0) {
      request.filters(TagFilter.includeTags(ids));
    }
    return request.build();
  }

  private static KitRun run(Launcher launcher, LauncherDiscoveryRequest request) {
    KitRun run = new KitRun();
    launcher.execute(request, run);
    return run;
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    executions += test.isTest() ? 1 : 0;
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

  /** How many tests were run. */
  int executions() {
    return executions;
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
