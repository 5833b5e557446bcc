package org.polyvisor.driver.test;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the sequences that were measured, and where we differ from them by decision. */
final class MeasuredSequences {
  private MeasuredSequences() {}

  /**
   * Operations on one host, in order.
   *
   * @param name of the sequence
   * @param steps its operations
   */
  record Sequence(String name, List<Step> steps) {}

  /**
   * One operation.
   *
   * @param operation what was done
   * @param result what came of it
   * @param events what was told
   * @param facts what there is to see afterwards
   */
  record Step(String operation, String result, String events, String facts) {
    static Step of(String[] fields, String before) {
      String facts = fields[3].equals("same") ? before : fields[3];
      return new Step(fields[0], fields[1], fields[2], facts);
    }
  }

  /**
   * A difference that is wanted.
   *
   * @param operation a pattern of operations
   * @param measured the result that was measured
   * @param ours our result
   * @param reason why
   */
  record Difference(String operation, String measured, String ours, String reason) {
    boolean covers(Step other, Step own) {
      return Pattern.matches(operation, other.operation())
          && measured.equals(other.result())
          && ours.equals(own.result());
    }
  }

  static List<Sequence> all() {
    List<Sequence> all = new ArrayList<>();
    String facts = "";
    for (String[] fields : MeasuredOutcomes.lines("sequences.txt")) {
      if (fields.length == 1) {
        all.add(new Sequence(fields[0], new ArrayList<>()));
        facts = "";
      } else {
        Step step = Step.of(fields, facts);
        all.get(all.size() - 1).steps().add(step);
        facts = step.facts();
      }
    }
    return all;
  }

  static List<Difference> differences() {
    return MeasuredOutcomes.lines("sequence-differences.txt").stream()
        .map(fields -> new Difference(fields[0], fields[1], fields[2], fields[3]))
        .toList();
  }
}
