package org.polyvisor.driver.parallels.jna.internal;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkOptions;
import org.polyvisor.driver.parallels.sdk.SdkSession;

/** The library as one connection uses it. Safe for any thread. */
final class NativeLibraryUse implements SdkLibrary {
  private final NativeRuntime runtime;
  private final CallGate gate;
  private final SdkOptions options;
  private final AtomicBoolean closed = new AtomicBoolean();

  NativeLibraryUse(NativeRuntime runtime, SdkOptions options) {
    this.runtime = runtime;
    this.gate = runtime.enter(options);
    this.options = options;
  }

  @Override
  public SdkSession session(SdkSession.Handler handler) {
    return NativeSession.open(gate, handler, options);
  }

  @Override
  public Map<String, String> about() {
    return runtime.about(gate);
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      Runtimes.close(runtime, gate);
    }
  }
}
