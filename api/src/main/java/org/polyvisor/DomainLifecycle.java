package org.polyvisor;

import java.util.Set;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.LifecycleFacet;
import org.polyvisor.spi.LifecycleRequest;

/** Changes of a domain's run state and the end of its definition. Immutable. */
record DomainLifecycle(DomainCalls calls) {
  void start(LifecycleFlag... flags) {
    change(Operation.START, "starting", (f, c) -> f.start(c, request(flags)));
  }

  void suspend(LifecycleFlag... flags) {
    change(Operation.SUSPEND, "suspending", (f, c) -> f.suspend(c, request(flags)));
  }

  void resume(LifecycleFlag... flags) {
    change(Operation.RESUME, "resuming", (f, c) -> f.resume(c, request(flags)));
  }

  void shutdown(LifecycleFlag... flags) {
    change(Operation.SHUTDOWN, "shutting down", (f, c) -> f.shutdown(c, request(flags)));
  }

  void reboot(LifecycleFlag... flags) {
    change(Operation.REBOOT, "rebooting", (f, c) -> f.reboot(c, request(flags)));
  }

  void reset(LifecycleFlag... flags) {
    change(Operation.RESET, "resetting", (f, c) -> f.reset(c, request(flags)));
  }

  void destroy(LifecycleFlag... flags) {
    change(Operation.DESTROY, "destroying", (f, c) -> f.destroy(c, request(flags)));
  }

  void undefine(LifecycleFlag... flags) {
    calls.change(
        DefinitionFacet.class,
        Operation.UNDEFINE,
        "undefining",
        (facet, c) -> facet.undefine(c, request(flags)));
  }

  private LifecycleRequest request(LifecycleFlag... flags) {
    return LifecycleRequest.of(calls.ref(), Set.of(flags));
  }

  private void change(
      Operation operation, String doing, DomainCalls.FacetChange<LifecycleFacet> change) {
    calls.change(LifecycleFacet.class, operation, doing, change);
  }
}
