package org.polyvisor.driver.parallels.jna.internal;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs test classes of this module in this process. */
final class Suite {
  private static final boolean FULL = "full".equals(System.getProperty("polyvisor.soak"));

  private Suite() {}

  /** For a child: a share of the module's tests, in which nothing hangs. */
  static String share() {
    return word(NativeSessionTest.class, HostileLibraryTest.class, CloseUnderFireTest.class);
  }

  /** The share, or, for a long run, all that a child can have. */
  static String all() {
    return FULL
        ? share() + word(GarbageTest.class, HungCallsTest.class, LibraryLifeTest.class)
        : share();
  }

  private static String word(Class<?>... classes) {
    return Stream.of(classes).map(type -> type.getName() + ",").collect(Collectors.joining());
  }

  /** Flags of a child that runs them over this library. */
  static List<String> flags(Path library) {
    return List.of(
        "--enable-native-access=ALL-UNNAMED",
        "-Dpolyvisor.standin.library=" + library,
        "-Dpolyvisor.rounds=" + (FULL ? 30 : 4));
  }

  /** Says how many passed; otherwise throws. */
  static void run(List<String> classes) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    var request = LauncherDiscoveryRequestBuilder.request();
    classes.forEach(name -> request.selectors(selectClass(name)));
    LauncherFactory.create().execute(request.build(), listener);
    TestExecutionSummary summary = listener.getSummary();
    summary.printFailuresTo(new PrintWriter(System.out, true));
    if (summary.getTotalFailureCount() > 0 || summary.getTestsSucceededCount() == 0) {
      throw new IllegalStateException(summary.getTotalFailureCount() + " failed");
    }
    System.out.println(summary.getTestsSucceededCount() + " passed");
  }
}
