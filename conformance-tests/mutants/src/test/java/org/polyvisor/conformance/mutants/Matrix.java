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
import org.polyvisor.conformance.catalogue.Level;
import org.polyvisor.conformance.catalogue.Requirement;

/** Which mutant failed which requirements, and what that shows of the kit. Safe for any thread. */
public final class Matrix {
  private final Collection<Requirement> requirements;
  private final Map<String, Row> rows = new ConcurrentSkipListMap<>();

  /** A matrix for these requirements. */
  public Matrix(Collection<Requirement> requirements) {
    this.requirements = List.copyOf(requirements);
  }

  /** A mutant that was run: what it is made of, what it was made to fail, and what it failed. */
  public void add(String mutant, String base, Set<String> made, Set<String> failed) {
    rows.put(mutant, new Row(base, made, new TreeSet<>(failed)));
    Progress.tell(rows.size() + ": " + mutant + " (" + base + "): " + text(new TreeSet<>(failed)));
  }

  private record Row(String base, Set<String> made, Set<String> failed) {
    boolean isKilled() {
      return failed.containsAll(made);
    }
  }

  /** The matrix, what is wrong with it, and the count. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    rows.forEach((name, row) -> lines.add(name + " (" + row.base() + "): " + text(row.failed())));
    lines.add("");
    lines.addAll(faults());
    lines.add("");
    long killed = rows.values().stream().filter(Row::isKilled).count();
    lines.add(rows.size() + " mutants, " + killed + " killed");
    return lines;
  }

  /** Where two mutants are alike, or a requirement has no mutant of its own and does not say so. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>(alike());
    for (Requirement one : requirements) {
      open(one).ifPresent(faults::add);
    }
    return faults;
  }

  private List<String> alike() {
    Map<Set<String>, List<String>> bySet = new LinkedHashMap<>();
    rows.forEach(
        (name, row) -> bySet.computeIfAbsent(row.failed(), any -> new ArrayList<>()).add(name));
    return bySet.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> "alike: " + text(entry.getValue()) + " all fail " + text(entry.getKey()))
        .toList();
  }

  private Optional<String> open(Requirement one) {
    List<Set<String>> kills =
        rows.values().stream()
            .map(Row::failed)
            .filter(ids -> ids.contains(one.id()))
            .sorted(Comparator.comparing(Set::size))
            .toList();
    if (one.isAboutDrivers() && one.overlaps().stream().anyMatch(Matrix::isOfTheFacade)) {
      // No driver can break it, and the facade that does is in the facade's own matrix.
      return Optional.empty();
    }
    if (kills.isEmpty()) {
      return Optional.of("not covered: " + one.id() + " fails on no mutant");
    }
    Set<String> declared = new TreeSet<>(one.overlaps());
    declared.add(one.id());
    boolean seen = kills.stream().anyMatch(declared::containsAll);
    if (seen || one.level() != Level.MUST) {
      return Optional.empty();
    }
    Set<String> others = new TreeSet<>(kills.get(0));
    others.remove(one.id());
    return Optional.of("overlap not declared: " + one.id() + " with " + text(others));
  }

  private static boolean isOfTheFacade(String id) {
    return Catalogue.builtIn().find(id).filter(one -> !one.isAboutDrivers()).isPresent();
  }

  private static String text(Collection<String> ids) {
    return ids.isEmpty() ? "nothing" : String.join(" ", ids);
  }
}
