package org.polyvisor.conformance.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.ErrorSubject;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ResourceFilter;
import org.polyvisor.model.ResourceKey;
import org.polyvisor.model.XmlOption;

/**
 * What goes wrong with networks, or with storage pools: {@code kind} tells the methods of the one
 * from those of the other.
 */
final class Resourcing {
  /** What asks the driver nothing. */
  private static final Set<String> ASIDE =
      Set.of("facet", "alive", "lacks", "toString", "hashCode", "equals");

  private final ResourceKind kind;

  Resourcing(ResourceKind kind) {
    this.kind = kind;
  }

  private String method(String verb) {
    return kind.method(verb);
  }

  Defect swallowing(String verb, ErrorCode code) {
    return Defects.swallowing(method(verb), code, call -> true);
  }

  Defect swallowingOfNone(String verb) {
    return Defects.swallowing(
        method(verb), ErrorCode.OPERATION_INVALID, call -> kind.find(call).isPresent());
  }

  Defect coding(String verb, ErrorCode from, ErrorCode to) {
    return Defects.coding(method(verb), from, to, call -> true);
  }

  Defect muddling() {
    return Defects.muddling(method("define"));
  }

  /** By UUID, it is found under another name. */
  Defect misnaming() {
    return Defects.on(
        method("lookup"),
        call -> call.argument(ResourceKey.ByUuid.class).isPresent(),
        call -> {
          ErrorSubject found = (ErrorSubject) call.proceed();
          return kind.ref(found.uuid(), found.name() + "-1");
        });
  }

  Defect firstTwice() {
    return Defects.on(
        kind.list(),
        call -> {
          List<Object> listed = new ArrayList<>((List<?>) call.proceed());
          if (!listed.isEmpty()) {
            listed.add(listed.get(0));
          }
          return listed;
        });
  }

  /** The filter's wish for persistent ones is not looked at. */
  Defect filteringLess() {
    return Defects.on(
        kind.list(),
        call -> kind.filter(call).persistent().isPresent(),
        call -> call.proceedWith(ResourceFilter.class, ResourceFilter.all()));
  }

  /** Whoever has an outdated name finds nothing. */
  Defect byName() {
    return Defects.on(
        kind.info(),
        call ->
            kind.find(call).filter(one -> !one.name().equals(kind.wanted(call).name())).isPresent(),
        call -> {
          ErrorSubject wanted = kind.wanted(call);
          throw VirtException.of(kind.missing(), ErrorDomain.TEST, "no " + wanted.name())
              .about(wanted);
        });
  }

  Defect withoutUuid() {
    return Defects.answering(
        kind.xml(), (Invocation call, String xml) -> xml.replaceFirst("<uuid>[^<]*</uuid>", ""));
  }

  Defect takingAnyOption() {
    return Defects.on(
        kind.xml(),
        call ->
            call.argument(Set.class)
                .filter(options -> options.contains(XmlOption.named("polyvisor-unknown")))
                .isPresent(),
        call -> call.proceedWith(Set.class, Set.of()));
  }

  /** What was never started over this connection is shown as transient. */
  Defect shownAsTransient() {
    AtomicBoolean started = new AtomicBoolean();
    return call -> {
      Object answer = call.proceed();
      if (call.name().equals(method("start")) || call.name().equals(method("create"))) {
        started.set(true);
      }
      return call.name().equals(kind.info()) && !started.get()
          ? kind.shown(answer, Optional.empty(), Optional.of(false))
          : answer;
    };
  }

  Defect nilUuid() {
    return Defects.on(
        method("define"),
        call -> call.xml().contains("<name>") && !call.xml().contains("<uuid>"),
        call ->
            kind.define(
                call,
                call.xml()
                    .replace(
                        "</name>", "</name><uuid>00000000-0000-0000-0000-000000000000</uuid>")));
  }

  /** An inactive one cannot be defined anew. */
  Defect definedOnce() {
    return Defects.on(
        method("define"),
        call -> kind.definedInactive(call),
        call -> {
          throw Defects.refusal(ErrorCode.OPERATION_FAILED, "it is defined already", call);
        });
  }

  /** What is active is stopped and created with its new definition. */
  Defect redefinedAtOnce() {
    return Defects.on(
        method("define"),
        call -> kind.active(call).isPresent(),
        call -> {
          Object one = call.proceed();
          kind.destroy(call, kind.active(call).orElseThrow());
          kind.create(call, call.xml());
          return one;
        });
  }

  /** Right after this, the information is of before. */
  Defect shownLate(String verb, boolean active) {
    return rightAfter(verb, info -> kind.shown(info, Optional.of(active), Optional.empty()));
  }

  /** Right after it was created, it is shown as persistent. */
  Defect createdForGood() {
    return rightAfter("create", info -> kind.shown(info, Optional.empty(), Optional.of(true)));
  }

  private Defect rightAfter(String verb, UnaryOperator<Object> change) {
    AtomicReference<String> last = new AtomicReference<>("");
    return call -> {
      if (ASIDE.contains(call.name())) {
        return call.proceed();
      }
      String before = last.getAndSet("");
      Object answer = call.proceed();
      last.set(call.name());
      return call.name().equals(kind.info()) && before.equals(method(verb))
          ? change.apply(answer)
          : answer;
    };
  }

  /** A transient one that is stopped is defined. */
  Defect outlivingItsRun() {
    return Defects.on(
        method("destroy"),
        call -> kind.isTransient(call),
        call -> {
          String xml = kind.xmlOf(call);
          Object answer = call.proceed();
          kind.define(call, xml);
          return answer;
        });
  }

  /** What is defined is started as it is defined. */
  Defect createdAsDefined() {
    return Defects.on(
        method("create"),
        call -> kind.definedInactive(call),
        call -> {
          ErrorSubject one = kind.named(call).orElseThrow();
          kind.start(call, one);
          return one;
        });
  }

  /** It cannot be switched off. */
  Defect autostartForEver() {
    return Defects.idle(method("autostart"), call -> !kind.isEnabling(call));
  }

  /** What is inactive stays, though it seems to be gone for the caller. */
  Defect undefinedInVain() {
    return Defects.idle(
        method("undefine"), call -> kind.find(call).isPresent() && !kind.isActive(call));
  }

  Defect undefineStops() {
    return Defects.then(
        method("undefine"),
        call -> kind.isActive(call) && !kind.isTransient(call),
        call -> kind.destroy(call, kind.wanted(call)));
  }
}
