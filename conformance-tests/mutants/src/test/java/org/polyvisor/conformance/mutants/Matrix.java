package org.polyvisor.conformance.mutants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.polyvisor.conformance.catalogue.Catalogue;
import org.polyvisor.conformance.catalogue.Requirement;

/** Which mutant failed which requirements, and what that shows of the kit. Safe for any thread. */
final class Matrix {
  private final Map<Mutant, Set<String>> failed =
      new ConcurrentSkipListMap<>(Comparator.comparing(Mutant::name));

  void add(Mutant mutant, Set<String> ids) {
    failed.put(mutant, new TreeSet<>(ids));
  }

  /** The matrix, what it leaves open, and the count. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    failed.forEach((mutant, ids) -> lines.add(mutant + " (" + mutant.base() + "): " + text(ids)));
    lines.add("");
    lines.addAll(alike());
    lines.addAll(overlaps());
    lines.add("");
    long killed = failed.entrySet().stream().filter(Matrix::isKilled).count();
    lines.add(failed.size() + " mutants, " + killed + " killed");
    return lines;
  }

  private static boolean isKilled(Map.Entry<Mutant, Set<String>> entry) {
    return entry.getValue().containsAll(entry.getKey().made());
  }

  private List<String> alike() {
    Map<Set<String>, List<String>> bySet = new LinkedHashMap<>();
    failed.forEach(
        (mutant, ids) -> bySet.computeIfAbsent(ids, any -> new ArrayList<>()).add(mutant.name()));
    return bySet.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> "alike: " + text(entry.getValue()) + " all fail " + text(entry.getKey()))
        .toList();
  }

  /** For each requirement that kills no mutant alone: with what it does, or that it kills none. */
  private List<String> overlaps() {
    List<String> lines = new ArrayList<>();
    for (Requirement one : Catalogue.builtIn().requirements()) {
      if (one.isTested()) {
        overlap(one.id()).ifPresent(lines::add);
      }
    }
    return lines;
  }

  private Optional<String> overlap(String id) {
    List<Set<String>> kills = failed.values().stream().filter(ids -> ids.contains(id)).toList();
    if (kills.isEmpty()) {
      return Optional.of("not covered: " + id + " fails on no mutant");
    }
    Set<String> fewest = kills.stream().min(Comparator.comparing(Set::size)).orElseThrow();
    if (fewest.size() == 1) {
      return Optional.empty();
    }
    Set<String> others = new TreeSet<>(fewest);
    others.remove(id);
    return Optional.of("overlap: " + id + " with " + text(others));
  }

  private static String text(Collection<String> ids) {
    return ids.isEmpty() ? "nothing" : String.join(" ", ids);
  }
}
