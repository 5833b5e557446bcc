package org.polyvisor.conformance.mutants;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.model.StateReason;

/** Mistakes in what is remembered of a domain, and for how long. */
final class Remembering {
  private Remembering() {}

  /** Whoever lists while a domain is defined gets nothing; a definition waits for who does. */
  static Defect missing() {
    AtomicInteger defining = new AtomicInteger();
    AtomicInteger lists = new AtomicInteger();
    Crossing crossing = new Crossing();
    return call ->
        switch (call.name()) {
          case "define" -> {
            defining.incrementAndGet();
            try {
              int before = lists.get();
              Object made = call.proceed();
              crossing.waitsFor(() -> lists.get() > before + 1);
              yield made;
            } finally {
              defining.decrementAndGet();
            }
          }
          case "domains" -> {
            boolean meanwhile = defining.get() > 0;
            Object all = call.proceed();
            lists.incrementAndGet();
            yield meanwhile ? List.of() : all;
          }
          default -> call.proceed();
        };
  }

  /** A name once undefined is that domain's for good. */
  static Defect nameStaysTaken() {
    Map<String, Object> gone = new ConcurrentHashMap<>();
    return call -> {
      if (call.name().equals("undefine")) {
        DomainRef domain = call.domain().orElseThrow();
        Object answer = call.proceed();
        gone.put(domain.name(), domain.uuid());
        return answer;
      }
      if (call.name().equals("define")
          && gone.keySet().stream().anyMatch(named(call.xml(), gone))) {
        throw VirtException.of(ErrorCode.OPERATION_FAILED, ErrorDomain.NONE, "the name is taken");
      }
      return call.proceed();
    };
  }

  /** Whether XML gives a domain this name, which another one had. */
  private static Predicate<String> named(String xml, Map<String, Object> had) {
    return name ->
        xml.contains("<name>" + name + "</name>") && !xml.contains(had.get(name).toString());
  }

  static Defect redefinitionAtOnce() {
    Map<Object, String> defined = new ConcurrentHashMap<>();
    return call -> {
      if (call.name().equals("define")) {
        Object a = call.proceed();
        DomainRef r = (DomainRef) a;
        if (r.id().isPresent()) {
          defined.put(r.uuid(), call.xml());
        }
        return a;
      }
      Object a = call.proceed();
      if (call.name().equals("xml")
          && call.isActive()
          && call.argument(Set.class).filter(options -> !options.isEmpty()).isEmpty()) {
        String x = defined.get(call.domain().orElseThrow().uuid());
        return x == null ? a : x;
      }
      if (call.name().equals("destroy")) {
        defined.remove(call.domain().orElseThrow().uuid());
      }
      return a;
    };
  }

  static Defect cachedInfo() {
    Map<Object, Object> kept = new ConcurrentHashMap<>();
    return call -> {
      if (call.name().equals("info")) {
        Object c = kept.get(call.domain().orElseThrow());
        if (c != null) {
          call.proceed();
          return c;
        }
        Object a = call.proceed();
        kept.put(call.domain().orElseThrow(), a);
        return a;
      }
      Object a = call.proceed();
      if (!Set.of("lookup", "xml", "domains", "blockStatistics", "atHand", "alive")
          .contains(call.name())) {
        kept.clear();
      }
      return a;
    };
  }

  /** A domain undefined while it runs is there after its end, until looked... */
  static Defect undefinedStays() {
    Map<Object, DomainInfo> gone = new ConcurrentHashMap<>();
    Set<Object> undefined = ConcurrentHashMap.newKeySet();
    return call -> {
      DomainRef d = call.domain().orElse(null);
      if (call.name().equals("undefine") && call.isActive()) {
        Object a = call.proceed();
        undefined.add(d.uuid());
        return a;
      }
      if (call.name().equals("destroy") && undefined.contains(d.uuid())) {
        DomainInfo i = call.info().orElseThrow();
        Object a = call.proceed();
        gone.put(
            d.uuid(),
            Infos.with(
                i, DomainRef.of(d.uuid(), i.domain().name()), StateReason.SHUTOFF_DESTROYED));
        return a;
      }
      if (call.name().equals("info") && gone.containsKey(d.uuid())) {
        return gone.get(d.uuid());
      }
      if (call.name().equals("undefine") && gone.remove(d.uuid()) != null) {
        return null;
      }
      return call.proceed();
    };
  }

  /** What was made transient, then defined, is gone when it ends. */
  static Defect definedTransientGoes() {
    Set<Object> made = ConcurrentHashMap.newKeySet();
    return call -> {
      Object a = call.proceed();
      if (call.name().equals("create")) {
        made.add(((DomainRef) a).uuid());
      }
      if (call.name().equals("destroy") && made.contains(call.domain().orElseThrow().uuid())) {
        try {
          Operations.run(
              Operation.UNDEFINE, call.real(), Invocation.call(), call.domain().orElseThrow());
        } catch (VirtException e) {
          return a;
        }
      }
      return a;
    };
  }

  /** That the next start differs is never told. */
  static Defect neverUpdated() {
    return Defects.answering(
        "info",
        (Invocation call, DomainInfo info) ->
            Infos.builder(info, info.domain(), info.reason()).updated(false).build());
  }
}
