package org.polyvisor.cli.internal.doctor;

import java.util.ArrayList;
import java.util.List;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.io.Printable;

/** What was found out so far, in order. For one thread. */
public final class Report {
  private final List<Step> steps = new ArrayList<>();
  private final List<Counter> counters = new ArrayList<>();
  private final Mask mask;

  Report(Mask mask) {
    this.mask = mask;
  }

  /** Something worked. */
  void good(String name, String detail) {
    steps.add(new Step(name, true, detail));
  }

  /** Something did not; why is said by somebody else, who may name names. */
  void bad(String name, String detail) {
    steps.add(new Step(name, false, mask.within(detail)));
  }

  void counter(String name, String value) {
    boolean known = KnownCounters.has(name);
    counters.add(new Counter(known ? name : mask.within(name), value, known));
  }

  /** Whether all that was tried worked. */
  public boolean isGood() {
    return steps.stream().allMatch(Step::good);
  }

  /** For people. */
  public String text() {
    StringBuilder text = new StringBuilder();
    steps.forEach(step -> text.append(step.line()).append('\n'));
    if (!counters.isEmpty()) {
      text.append("counters of that event; ? is one that the driver does not know:\n");
      counters.forEach(counter -> text.append(counter.line()).append('\n'));
    }
    return text.toString().stripTrailing();
  }

  /** For programs. */
  public Fields json() {
    return new Fields()
        .put("good", isGood())
        .put("steps", steps.stream().map(Step::json).toList())
        .put("counters", counters.stream().map(Counter::json).toList());
  }

  private record Step(String name, boolean good, String detail) {
    private String line() {
      return String.format(
          "%-6s %-14s %s", good ? "ok" : "FAILED", name, Printable.oneLine(detail));
    }

    private Fields json() {
      return new Fields().put("name", name).put("good", good).put("detail", detail);
    }
  }

  private record Counter(String name, String value, boolean known) {
    private String line() {
      return (known ? "  " : "? ") + Printable.oneLine(name) + " " + value;
    }

    private Fields json() {
      return new Fields().put("name", name).put("value", value).put("known", known);
    }
  }
}
