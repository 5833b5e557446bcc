package org.polyvisor.conformance.mutants;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockStatistics;

/** Mistakes about devices that are plugged in and out. */
final class Plugged {
  private Plugged() {}

  static Defect sumForgetsPlugged() {
    Set<Object> plugged = ConcurrentHashMap.newKeySet();
    return call -> {
      Object a = call.proceed();
      if (call.name().equals("attachDevice")) {
        plugged.add(call.xml().replaceFirst("(?s).*target dev='([^']*)'.*", "$1"));
      }
      if (call.name().equals("allBlockStatistics") && a instanceof List<?> l) {
        return l.stream().filter(o -> !plugged.contains(((BlockStatistics) o).device())).toList();
      }
      return a;
    };
  }

  static Defect unpluggedStays() {
    Map<String, Object> kept = new ConcurrentHashMap<>();
    return call -> {
      String dev =
          call.name().equals("blockStatistics") || call.name().equals("atHand")
              ? Counting.device(call)
              : "";
      String key = dev + call.domain().map(d -> d.uuid().toString()).orElse("");
      try {
        Object a = call.proceed();
        if (call.name().equals("blockStatistics") && !dev.isEmpty()) {
          kept.put(key, a);
        }
        if (a instanceof Optional<?> o && o.isPresent() && !dev.isEmpty()) {
          kept.put(key, o.get());
        }
        return a;
      } catch (VirtException e) {
        if (call.name().equals("blockStatistics") && kept.containsKey(key) && call.isActive()) {
          return kept.get(key);
        }
        throw e;
      }
    };
  }
}
