package org.polyvisor.conformance.facade;

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

/** Runs the requirements on the facade, as a class loader has it. For one thread. */
public final class FacadeRun implements TestExecutionListener {
  private static final List<Class<?>> CLASSES =
      List.of(FacadeConformance.class, FacadeReadingConformance.class);

  private final Set<String> failed = new TreeSet<>();
  private final Set<String> passed = new TreeSet<>();

  private FacadeRun() {}

  /** Runs these requirements; all, if none is named. */
  static FacadeRun of(ClassLoader loader, Set<String> ids) throws ClassNotFoundException {
    LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
    for (Class<?> type : CLASSES) {
      request.selectors(DiscoverySelectors.selectClass(loader.loadClass(type.getName())));
    }
    if (!ids.isEmpty()) {
      request.filters(TagFilter.includeTags(List.copyOf(ids)));
    }
    FacadeRun run = new FacadeRun();
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(loader);
    try {
      LauncherFactory.create().execute(request.build(), run);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
    return run;
  }

  /** Those that are there. */
  static List<Class<?>> classes() {
    return CLASSES;
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    Set<String> to = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL ? passed : failed;
    test.getTags().forEach(tag -> to.add(tag.getName()));
  }

  /** What failed. */
  public Set<String> failed() {
    return failed;
  }

  /** What passed. */
  public Set<String> passed() {
    return passed;
  }
}
