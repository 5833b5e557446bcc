package org.polyvisor.driver.support.linear;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.polyvisor.driver.support.domain.DomainLife;
import org.polyvisor.driver.support.domain.DomainRegistry;
import org.polyvisor.driver.support.domain.LifecycleAction;
import org.polyvisor.driver.support.domain.LifecycleChange;
import org.polyvisor.driver.support.domain.LifecycleMachine;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.driver.support.event.EventHub;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Event;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.EventSink;
import org.polyvisor.spi.Registration;

/** A host of one domain, put together as a driver does it; subclasses do one thing wrong. */
class SmallHost {
  private static final DomainRef ONLY = DomainRef.of(new UUID(0, 1), "only");
  private static final LifecycleMachine RULES = LifecycleMachine.standard();

  private final DomainRegistry<String> registry = new DomainRegistry<>();
  private final EventHub hub = new EventHub();
  private final Teller teller = new Teller();
  private final Registration listening = hub.listen(Set.of(EventKind.LIFECYCLE), teller);
  private long posted;

  /** The state that an action leads to, or the code of its refusal. */
  String act(Operation operation) {
    try {
      String result = change(LifecycleAction.of(operation));
      hub.deliver();
      return result;
    } catch (VirtException e) {
      return e.code().name();
    }
  }

  /** Reads, decides, changes and posts while nobody else does. */
  String change(LifecycleAction action) {
    try (Call.Held held = exclusively()) {
      RegisteredDomain<String> before = now();
      LifecycleChange change = decide(before, action);
      RegisteredDomain<String> after = carryOut(before, change);
      numbered(after, change).forEach(this::post);
      return text(after);
    }
  }

  final Call.Held exclusively() {
    return registry.exclusively(CallControl.within(Duration.ofMinutes(1)).call());
  }

  final RegisteredDomain<String> now() {
    return registry
        .find(ONLY.uuid())
        .orElseGet(() -> new RegisteredDomain<>(ONLY, DomainLife.NONE, ""));
  }

  static LifecycleChange decide(RegisteredDomain<String> before, LifecycleAction action) {
    return RULES.change(before.ref(), before.life(), action, ErrorDomain.TEST);
  }

  final RegisteredDomain<String> carryOut(RegisteredDomain<String> before, LifecycleChange change) {
    return registry.put(ONLY.uuid(), ONLY.name(), change.after(before.life()), "");
  }

  /**
   * What is to be told of a change, with the numbers of the order in which it happened as times.
   */
  final List<DomainEvent> numbered(RegisteredDomain<String> after, LifecycleChange change) {
    return change.events().stream().map(detail -> numbered(after.ref(), detail)).toList();
  }

  private DomainEvent numbered(DomainRef domain, LifecycleEventDetail detail) {
    return DomainEvent.lifecycle(domain, detail, Instant.ofEpochSecond(posted++));
  }

  final void post(DomainEvent event) {
    hub.post(event);
  }

  static String text(RegisteredDomain<String> domain) {
    return domain.life() + " " + domain.ref().id();
  }

  /** That all was told, in the order in which it happened; when nobody does anything any more. */
  final void checkTold() {
    List<Long> expected = LongStream.range(0, posted).boxed().toList();
    if (!teller.told.equals(expected)) {
      throw new IllegalStateException("told " + teller.told + " of " + posted + ", " + listening);
    }
  }

  private static final class Teller implements EventSink {
    private final List<Long> told = new CopyOnWriteArrayList<>();

    @Override
    public void event(Event event) {
      told.add(event.at().getEpochSecond());
    }

    @Override
    public void ended(VirtException cause) {
      told.add(-1L);
    }
  }
}
