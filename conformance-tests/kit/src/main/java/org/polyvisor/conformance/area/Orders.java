package org.polyvisor.conformance.area;

import java.util.List;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.EventRecorder;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.LifecycleEventType;

/** The order of events. */
final class Orders {
  private Orders() {}

  /** SUSPENDED and RESUMED came in turn, twice each. */
  static void alternate(EventRecorder recorder, DomainRef domain) {
    List<LifecycleEventType> expected =
        List.of(
            LifecycleEventType.SUSPENDED,
            LifecycleEventType.RESUMED,
            LifecycleEventType.SUSPENDED,
            LifecycleEventType.RESUMED);
    boolean came =
        Bounds.within(Bounds.mustCome(), () -> recorder.of(domain).size() >= expected.size());
    List<LifecycleEventType> types =
        recorder.of(domain).stream().map(event -> event.type().orElseThrow()).toList();
    Expect.that(came, "not all events came: " + types);
    Expect.same(expected, types, "the order of events");
  }
}
