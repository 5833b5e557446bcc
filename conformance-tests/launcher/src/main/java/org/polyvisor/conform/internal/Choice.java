package org.polyvisor.conform.internal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.polyvisor.conform.internal.run.Plan;
import org.polyvisor.conformance.catalogue.Catalogue;
import org.polyvisor.conformance.catalogue.Requirement;

/** Chooses the requirements that options name. */
final class Choice {
  private Choice() {}

  static Plan of(Options options) {
    List<Requirement> tested =
        Catalogue.builtIn().requirements().stream()
            .filter(one -> one.isTested() && one.isAboutDrivers())
            .toList();
    Set<String> profiles = tested.stream().map(Requirement::profile).collect(sorted());
    known("profile", options.profiles, profiles);
    List<String> ids =
        options.requirements.stream().map(id -> id.toUpperCase(Locale.ROOT)).toList();
    known("requirement", ids, tested.stream().map(Requirement::id).collect(sorted()));
    List<Requirement> chosen =
        tested.stream()
            .filter(r -> options.profiles.isEmpty() || options.profiles.contains(r.profile()))
            .filter(r -> ids.isEmpty() || ids.contains(r.id()))
            .toList();
    if (chosen.isEmpty()) {
      throw new MisuseException("no requirement of " + ids + " is of profile " + options.profiles);
    }
    return new Plan(options.uri, chosen);
  }

  private static Collector<String, ?, TreeSet<String>> sorted() {
    return Collectors.toCollection(TreeSet::new);
  }

  private static void known(String what, Collection<String> given, Set<String> known) {
    for (String one : given) {
      if (!known.contains(one)) {
        String right =
            known.size() < 10 ? "known are " + String.join(", ", known) : "--plan lists them";
        throw new MisuseException("no " + what + " '" + one + "': " + right);
      }
    }
  }
}
