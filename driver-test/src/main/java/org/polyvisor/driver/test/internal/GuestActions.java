package org.polyvisor.driver.test.internal;

import java.util.Optional;
import java.util.Set;
import org.polyvisor.driver.support.domain.LifecycleAction;
import org.polyvisor.driver.support.domain.LifecycleChange;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.driver.support.xml.DomainDefinition;
import org.polyvisor.driver.support.xml.XmlElement;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.Operation;
import org.polyvisor.model.StateReason;

/**
 * What becomes of a guest that ends or reboots, as its definition says in {@code on_poweroff} and
 * {@code on_reboot}: a reboot may end it, an end may be a reboot. As measured with QEMU; no guest
 * crashes here, so {@code on_crash} is read and kept.
 */
final class GuestActions {
  private static final Set<String> END = Set.of("destroy", "preserve");
  private static final Set<String> AGAIN = Set.of("restart", "rename-restart");
  private static final LifecycleChange RESET_ENDS =
      LifecycleChange.to(
          StateReason.SHUTOFF_SHUTDOWN,
          LifecycleEventDetail.SHUTDOWN_HOST,
          LifecycleEventDetail.STOPPED_SHUTDOWN);

  private GuestActions() {}

  /** Refuses what libvirt has words for, and QEMU cannot do. */
  static void check(DomainDefinition definition) {
    for (String event : new String[] {"on_poweroff", "on_reboot", "on_crash"}) {
      Optional<XmlElement> element = definition.document().child(event);
      String action = element.map(XmlElement::text).orElse("");
      boolean preserved = action.equals("preserve") && !event.equals("on_crash");
      if (preserved || action.equals("rename-restart")) {
        String message = "<" + event + "> '" + action + "': not with this hypervisor";
        throw element.orElseThrow().place().wrong(message);
      }
    }
  }

  /** What an action does, or its refusal. */
  static Change of(LifecycleAction action, RegisteredDomain<TestDomain> domain) {
    Change asIs = Change.by(action, domain);
    Operation operation = action.operation();
    if (operation.equals(Operation.REBOOT)) {
      return is("on_reboot", END, domain) ? by(Operation.SHUTDOWN, domain) : reboots(asIs);
    }
    if (operation.equals(Operation.RESET)) {
      return is("on_reboot", END, domain) ? Change.of(domain, RESET_ENDS) : reboots(asIs);
    }
    boolean again = operation.equals(Operation.SHUTDOWN) && is("on_poweroff", AGAIN, domain);
    return again ? reboots(by(Operation.REBOOT, domain)) : asIs;
  }

  private static Change reboots(Change change) {
    return change.telling(EventKind.REBOOT);
  }

  private static Change by(Operation operation, RegisteredDomain<TestDomain> domain) {
    return Change.by(LifecycleAction.of(operation), domain);
  }

  private static boolean is(
      String event, Set<String> actions, RegisteredDomain<TestDomain> domain) {
    return domain
        .detail()
        .shown()
        .document()
        .child(event)
        .filter(element -> actions.contains(element.text()))
        .isPresent();
  }
}
