package org.polyvisor.conformance.mutants;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Event;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.spi.AutostartFacet;
import org.polyvisor.spi.AutostartRequest;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.DefinitionRequest;
import org.polyvisor.spi.RenameRequest;

/** What goes wrong with autostart and names. */
final class Naming {
  private Naming() {}

  private static boolean wanted(Invocation call) {
    return call.argument(AutostartRequest.class).orElseThrow().enabled();
  }

  static String newName(Invocation call) {
    return call.argument(RenameRequest.class).orElseThrow().newName();
  }

  static void set(Invocation call, boolean enabled) {
    set(call, call.domain().orElseThrow(), enabled);
  }

  private static void set(Invocation call, DomainRef domain, boolean enabled) {
    call.real(AutostartFacet.class)
        .autostart(Invocation.call(), AutostartRequest.of(domain, enabled));
  }

  private static boolean is(Invocation call, boolean enabled) {
    return call.info().flatMap(DomainInfo::autostart).filter(now -> now == enabled).isPresent();
  }

  /** What is so already is turned over. */
  static Defect turningOver() {
    return Defects.on(
        "autostart",
        call -> is(call, wanted(call)),
        call ->
            call.proceedWith(
                AutostartRequest.class,
                AutostartRequest.of(call.domain().orElseThrow(), !wanted(call))));
  }

  static Defect forgetting() {
    return Defects.answering(
        "define",
        (Invocation call, DomainRef domain) -> {
          set(call, domain, false);
          return domain;
        });
  }

  static void defineAgain(Invocation call) {
    String xml = call.real().xml(Invocation.call(), call.domain().orElseThrow(), Set.of());
    call.real(DefinitionFacet.class).define(Invocation.call(), DefinitionRequest.of(xml));
  }

  static Defect keptWithTheConnection() {
    Set<UUID> enabled = ConcurrentHashMap.newKeySet();
    return call -> {
      if (call.name().equals("autostart") && !call.isTransient() && call.info().isPresent()) {
        UUID uuid = call.domain().orElseThrow().uuid();
        if (wanted(call)) {
          enabled.add(uuid);
          return null;
        }
        enabled.remove(uuid);
      }
      Object answer = call.proceed();
      return answer instanceof DomainInfo info && enabled.contains(info.domain().uuid())
          ? Infos.builder(info, info.domain(), info.reason()).autostart(true).build()
          : answer;
    };
  }

  static Defect ofAll() {
    return Defects.then(
        "autostart",
        call -> !call.isTransient(),
        call -> {
          for (DomainRef one : call.real().domains(Invocation.call(), DomainFilter.all())) {
            if (call.real().info(Invocation.call(), one).persistent().orElse(false)) {
              set(call, one, wanted(call));
            }
          }
        });
  }

  static Defect findingTheOldName() {
    Map<String, DomainRef> old = new ConcurrentHashMap<>();
    return call -> {
      Optional<DomainInfo> before = call.name().equals("rename") ? call.info() : Optional.empty();
      try {
        Object answer = call.proceed();
        before.map(DomainInfo::domain).ifPresent(domain -> old.put(domain.name(), domain));
        return answer;
      } catch (NoSuchDomainException e) {
        DomainRef found =
            call.argument(DomainKey.ByName.class).map(key -> old.get(key.name())).orElse(null);
        if (found == null) {
          throw e;
        }
        return found;
      }
    };
  }

  static Defect showingTheOldName() {
    Map<UUID, String> old = new ConcurrentHashMap<>();
    return call -> {
      Optional<DomainInfo> before = call.name().equals("rename") ? call.info() : Optional.empty();
      Object answer = call.proceed();
      before.map(DomainInfo::domain).ifPresent(domain -> old.put(domain.uuid(), domain.name()));
      String name = call.name().equals("xml") ? old.get(call.domain().orElseThrow().uuid()) : null;
      return answer instanceof String xml && name != null
          ? xml.replaceFirst("<name>[^<]*</name>", "<name>" + name + "</name>")
          : answer;
    };
  }

  static Defect tellingOfAnother() {
    return Defects.events(
        LifecycleEventDetail.UNDEFINED_RENAMED,
        event -> told(event, LifecycleEventDetail.UNDEFINED_REMOVED));
  }

  private static List<Event> told(DomainEvent event, LifecycleEventDetail detail) {
    return List.of(DomainEvent.lifecycle(event.domain(), detail, event.at()));
  }

  static Defect neverStarted() {
    Set<UUID> renamed = ConcurrentHashMap.newKeySet();
    return call -> {
      boolean refused =
          call.name().equals("start") && renamed.contains(call.domain().orElseThrow().uuid());
      if (refused) {
        throw Defects.refusal(ErrorCode.OPERATION_FAILED, "its disks are not found", call);
      }
      Object answer = call.proceed();
      if (call.name().equals("rename")) {
        renamed.add(call.domain().orElseThrow().uuid());
      }
      return answer;
    };
  }
}
