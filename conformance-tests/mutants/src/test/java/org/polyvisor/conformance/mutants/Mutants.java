package org.polyvisor.conformance.mutants;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All mutants, by name. */
final class Mutants {
  private static final Map<String, Mutant> ALL = new LinkedHashMap<>();

  static {
    Stream.of(
            List.of(
                test("none", "", Defects::none),
                parallels("none-parallels", "", Defects::none),
                bulk("none-bulk", "", Defects::none),
                new Mutant("none-exchange", Mutant.EXCHANGE, Set.of(), Defects::none)),
            IdentityMutants.all(),
            LifecycleMutants.all(),
            DefinitionMutants.all(),
            StatisticsMutants.all(),
            EventMutants.all(),
            WaitMutants.all(),
            GroupMutants.all(),
            SaveMutants.all(),
            SnapshotMutants.all(),
            NameMutants.all(),
            TextMutants.all(),
            ImageMutants.all(),
            AgentMutants.all(),
            TuningMutants.all(),
            DeviceMutants.all(),
            ResourceMutants.all(),
            ExchangeMutants.all(),
            SubtleMutants.all(),
            FurtherMutants.all())
        .flatMap(List::stream)
        .forEach(Mutants::add);
  }

  private Mutants() {}

  private static void add(Mutant mutant) {
    if (ALL.put(mutant.name(), mutant) != null) {
      throw new IllegalStateException("two mutants are called " + mutant);
    }
  }

  static Mutant test(String name, String made, Supplier<Defect> defect) {
    return new Mutant(name, Mutant.TEST, ids(made), defect);
  }

  static Mutant parallels(String name, String made, Supplier<Defect> defect) {
    return new Mutant(name, Mutant.PARALLELS, ids(made), defect);
  }

  static Mutant bulk(String name, String made, Supplier<Defect> defect) {
    return new Mutant(name, Mutant.BULK, ids(made), defect);
  }

  private static Set<String> ids(String made) {
    return made.isEmpty() ? Set.of() : new TreeSet<>(List.of(made.split(" ")));
  }

  static Optional<Mutant> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /** Those with a defect. */
  static List<Mutant> broken() {
    return ALL.values().stream().filter(mutant -> !mutant.made().isEmpty()).toList();
  }

  /** Those without. */
  static List<Mutant> correct() {
    return ALL.values().stream().filter(mutant -> mutant.made().isEmpty()).toList();
  }

  static Hooks hooks(Mutant mutant) {
    return SpoiledHooks.of(mutant.name());
  }
}
