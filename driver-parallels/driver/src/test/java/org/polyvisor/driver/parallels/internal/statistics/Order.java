package org.polyvisor.driver.parallels.internal.statistics;

/** I4: reads that do not overlap see one order, and within a generation no counter falls. */
final class Order {
  private Order() {}

  static void check(Figures.Seen floor, Figures.Seen value, World world) {
    Figures.Values now = value.values();
    Violation.unless(!now.empty(), "I4", "a reader gets no values");
    Violation.unless(now.layout() == layout(world), "I4", "values are of other devices");
    Violation.unless(now.at() >= floor.values().at(), "I4", "a later read sees older values");
    Violation.unless(now.epoch() >= world.run, "I5", "values of an earlier run");
    if (floor.values().at() >= 0) {
      generations(floor, value);
    }
  }

  private static int layout(World world) {
    return Figures.LAYOUTS.indexOf(world.cell.layout);
  }

  private static void generations(Figures.Seen floor, Figures.Seen value) {
    Violation.unless(value.generation() >= floor.generation(), "I4", "generations go back");
    boolean anew =
        value.values().epoch() > floor.values().epoch()
            || value.values().layout() != floor.values().layout();
    Violation.unless(
        !anew || value.generation() > floor.generation(),
        "I4",
        "a counter falls within a generation");
  }
}
