package org.polyvisor.conformance.mutants;

import static org.polyvisor.conformance.mutants.Mutants.test;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.polyvisor.error.ErrorCode;

/** Mistakes about networks and storage pools, each made about both. */
final class ResourceMutants {
  private ResourceMutants() {}

  static List<Mutant> all() {
    return Stream.concat(networks().stream(), pools().stream()).toList();
  }

  private static List<Mutant> networks() {
    Resourcing spoil = new Resourcing(new NetworkKind());
    return Stream.concat(
            both("network", "NETW", spoil, ErrorCode.NO_NETWORK),
            Stream.of(
                test("network-undefine-stops", "NETW-026", spoil::undefineStops),
                test(
                    "network-undefine-of-transient-taken",
                    "NETW-027",
                    () -> spoil.swallowing("undefine", ErrorCode.OPERATION_INVALID))))
        .toList();
  }

  private static List<Mutant> pools() {
    Resourcing spoil = new Resourcing(new PoolKind());
    return Stream.concat(
            both("pool", "POOL", spoil, ErrorCode.NO_STORAGE_POOL),
            Stream.of(
                test(
                    "pool-undefine-of-active-taken",
                    "POOL-026",
                    () -> spoil.swallowing("undefine", ErrorCode.OPERATION_INVALID))))
        .toList();
  }

  private static Stream<Mutant> both(
      String name, String area, Resourcing spoil, ErrorCode missing) {
    return mistakes(missing).stream()
        .map(
            one ->
                test(
                    name + "-" + one.name(),
                    area + "-" + one.number(),
                    () -> one.made().apply(spoil)));
  }

  private static List<Mistake> mistakes(ErrorCode missing) {
    return List.of(
        new Mistake("found-under-another-name", "001", spoil -> spoil.misnaming()),
        new Mistake(
            "missing-is-an-argument",
            "002",
            spoil -> spoil.coding("lookup", missing, ErrorCode.INVALID_ARG)),
        new Mistake(
            "start-of-nobody-is-invalid",
            "003",
            spoil -> spoil.coding("start", missing, ErrorCode.OPERATION_INVALID)),
        new Mistake("first-listed-twice", "004", spoil -> spoil.firstTwice()),
        new Mistake("filter-half-heeded", "005", spoil -> spoil.filteringLess()),
        new Mistake("information-by-name", "006", spoil -> spoil.byName()),
        new Mistake("xml-without-a-uuid", "007", spoil -> spoil.withoutUuid()),
        new Mistake("xml-options-ignored", "008", spoil -> spoil.takingAnyOption()),
        new Mistake("defined-shown-as-transient", "009", spoil -> spoil.shownAsTransient()),
        new Mistake("nil-uuid", "010", spoil -> spoil.nilUuid()),
        new Mistake("invalid-is-internal", "011", spoil -> spoil.muddling()),
        new Mistake(
            "clash-is-an-argument",
            "012",
            spoil -> spoil.coding("define", ErrorCode.OPERATION_FAILED, ErrorCode.INVALID_ARG)),
        new Mistake("defined-only-once", "013", spoil -> spoil.definedOnce()),
        new Mistake("active-redefined-at-once", "014", spoil -> spoil.redefinedAtOnce()),
        new Mistake("started-shown-late", "015", spoil -> spoil.shownLate("start", false)),
        new Mistake(
            "start-of-active-taken",
            "016",
            spoil -> spoil.swallowing("start", ErrorCode.OPERATION_INVALID)),
        new Mistake("stopped-shown-late", "017", spoil -> spoil.shownLate("destroy", true)),
        new Mistake(
            "stop-of-inactive-taken",
            "018",
            spoil -> spoil.swallowing("destroy", ErrorCode.OPERATION_INVALID)),
        new Mistake("created-for-good", "019", spoil -> spoil.createdForGood()),
        new Mistake("transient-outlives-its-run", "020", spoil -> spoil.outlivingItsRun()),
        new Mistake(
            "create-of-active-taken",
            "021",
            spoil -> spoil.swallowing("create", ErrorCode.OPERATION_INVALID)),
        new Mistake("created-as-defined", "022", spoil -> spoil.createdAsDefined()),
        new Mistake("autostart-for-ever", "023", spoil -> spoil.autostartForEver()),
        new Mistake(
            "autostart-of-transient-taken",
            "024",
            spoil -> spoil.swallowing("autostart", ErrorCode.OPERATION_INVALID)),
        new Mistake("undefined-in-vain", "025", spoil -> spoil.undefinedInVain()));
  }

  /**
   * One that may be made about both.
   *
   * @param name of the mutant, without the kind
   * @param number of the requirement that it was made to fail
   * @param made what it does
   */
  private record Mistake(String name, String number, Function<Resourcing, Defect> made) {}
}
