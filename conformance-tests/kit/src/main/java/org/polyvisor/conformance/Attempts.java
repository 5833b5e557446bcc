package org.polyvisor.conformance;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.opentest4j.AssertionFailedError;

/**
 * What failed in this session of the JUnit Platform, so that a build that tries failures again gets
 * no pass out of it: a requirement that holds at times does not hold. Safe for any thread.
 */
final class Attempts {
  private final Set<String> failed = ConcurrentHashMap.newKeySet();

  /** Those of the session. */
  static Attempts of(ExtensionContext context) {
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, ConformanceExtension.NAMESPACE)
        .computeIfAbsent(Attempts.class, any -> new Attempts(), Attempts.class);
  }

  /** The verdict in view of the attempts before. */
  Verdict judge(String test, String id, Verdict verdict) {
    if (verdict.result() == Result.FAILED) {
      failed.add(test);
    } else if (failed.contains(test)) {
      return Verdict.failed(
          new AssertionFailedError(
              id
                  + " is unstable: it failed before in this run, and was "
                  + verdict.result()
                  + " when it was tried again; a retry is no pass"));
    }
    return verdict;
  }
}
