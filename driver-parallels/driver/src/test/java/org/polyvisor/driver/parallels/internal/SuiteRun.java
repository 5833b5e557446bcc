package org.polyvisor.driver.parallels.internal;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.util.List;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The program of {@link StandInAddressSanitizerTest}: runs test classes of this module. */
public final class SuiteRun {
  private SuiteRun() {}

  /** Runs these, but for what is about the simulator alone. */
  public static void main(String[] classes) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    var request =
        LauncherDiscoveryRequestBuilder.request().filters(TagFilter.excludeTags("simulator"));
    List.of(classes).forEach(name -> request.selectors(selectClass(name)));
    LauncherFactory.create().execute(request.build(), listener);
    TestExecutionSummary summary = listener.getSummary();
    summary.printFailuresTo(new PrintWriter(System.out, true));
    System.out.println(summary.getTestsSucceededCount() + " passed");
    System.exit(summary.getTotalFailureCount() == 0 ? 0 : 1);
  }
}
