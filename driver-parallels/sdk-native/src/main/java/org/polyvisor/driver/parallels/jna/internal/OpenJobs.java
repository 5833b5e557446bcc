package org.polyvisor.driver.parallels.jna.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The jobs of a session that are waited for; closed with it. Safe for any thread. */
final class OpenJobs {
  private final CallGate gate;
  private final Set<NativeJob<?>> jobs = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  OpenJobs(CallGate gate) {
    this.gate = gate;
  }

  CallGate gate() {
    return gate;
  }

  void add(NativeJob<?> job) {
    jobs.add(job);
    if (closed) {
      job.close();
    }
  }

  void remove(NativeJob<?> job) {
    jobs.remove(job);
  }

  void close() {
    closed = true;
    jobs.forEach(NativeJob::close);
  }
}
