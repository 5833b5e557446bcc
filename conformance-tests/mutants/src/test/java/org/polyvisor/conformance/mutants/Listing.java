package org.polyvisor.conformance.mutants;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;

/** Mistakes in lists and look-ups. */
final class Listing {
  private Listing() {}

  static List<DomainRef> twice(List<DomainRef> all) {
    List<DomainRef> more = new ArrayList<>(all);
    more.add(all.get(0));
    return more;
  }

  /** Whether the reference has another name than the domain. */
  static boolean isMisnamed(Invocation call) {
    String name = call.domain().map(DomainRef::name).orElse("");
    return call.info().filter(info -> !info.domain().name().equals(name)).isPresent();
  }

  static @Nullable Object inAnyCase(Invocation call) throws Throwable {
    String name = call.argument(DomainKey.ByName.class).orElseThrow().name();
    return found(call, one -> one.name().equalsIgnoreCase(name));
  }

  static @Nullable Object byItsBeginning(Invocation call) throws Throwable {
    String name = call.argument(DomainKey.ByName.class).orElseThrow().name();
    return found(call, one -> one.name().equals(name) || isBeginning(name, one.name()));
  }

  private static boolean isBeginning(String name, String whole) {
    return whole.length() == name.length() + 1 && whole.startsWith(name);
  }

  static @Nullable Object any(Invocation call) throws Throwable {
    return found(call, one -> true);
  }

  private static @Nullable Object found(Invocation call, Predicate<DomainRef> which)
      throws Throwable {
    Optional<DomainRef> found =
        call.real().domains(Invocation.call(), DomainFilter.all()).stream()
            .filter(which)
            .findFirst();
    return found.isPresent() ? found.get() : call.proceed();
  }

  static Defect rememberingIds() {
    Map<Integer, DomainRef> seen = new ConcurrentHashMap<>();
    return call -> {
      call.info()
          .map(DomainInfo::domain)
          .ifPresent(one -> one.id().ifPresent(id -> seen.put(id, one)));
      Optional<DomainRef> old = call.argument(DomainKey.ById.class).map(key -> seen.get(key.id()));
      return call.name().equals("lookup") && old.isPresent() ? old.get() : call.proceed();
    };
  }

  static Defect rememberingTransients() {
    Set<DomainRef> made = ConcurrentHashMap.newKeySet();
    return call -> {
      Object answer = call.proceed();
      if (call.name().equals("create") && answer instanceof DomainRef ref) {
        made.add(ref);
      }
      if (call.name().equals("domains") && answer instanceof List<?> list) {
        Set<Object> all = new LinkedHashSet<>(list);
        all.addAll(made);
        return List.copyOf(all);
      }
      return answer;
    };
  }

  /** Who was defined twice is listed twice. */
  static Defect countingDefinitions() {
    List<Object> made = new CopyOnWriteArrayList<>();
    return call -> {
      Object answer = call.proceed();
      if (call.name().equals("define")) {
        made.add(answer);
      }
      if (call.name().equals("domains") && answer instanceof List<?> list) {
        List<Object> all = new ArrayList<>(list);
        for (Object one : list) {
          if (Collections.frequency(made, one) > 1) {
            all.add(one);
          }
        }
        return all;
      }
      return answer;
    };
  }

  /** A list that meets an undefine fails. */
  static Defect tripping() {
    AtomicInteger gone = new AtomicInteger();
    return call -> {
      if (call.name().equals("undefine")) {
        try {
          return call.proceed();
        } finally {
          gone.incrementAndGet();
        }
      }
      if (call.name().equals("domains") && gone.get() > 0) {
        throw Defects.refusal(ErrorCode.NO_DOMAIN, "somebody has gone", call);
      }
      return call.proceed();
    };
  }
}
