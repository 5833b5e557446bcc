package org.polyvisor.driver.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what was measured of networks and storage pools, and where we differ by decision. */
final class ResourceOutcomes {
  private ResourceOutcomes() {}

  /**
   * One measurement, without its events.
   *
   * @param kind network or pool
   * @param state before
   * @param operations what was done, one after the other
   * @param test what libvirt's test driver did
   * @param real what its network or storage driver did
   */
  record Row(String kind, String state, String operations, String test, String real) {
    String who() {
      return kind + " " + state;
    }
  }

  /**
   * A difference that is wanted.
   *
   * @param kind network or pool
   * @param states before
   * @param operations what is done
   * @param reason why
   */
  record Decision(String kind, Set<String> states, String operations, String reason) {
    boolean covers(Row row) {
      return kind.equals(row.kind())
          && operations.equals(row.operations())
          && states.contains(row.state());
    }
  }

  static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (String[] f : MeasuredOutcomes.lines("resources.txt", 5)) {
      String real = f[4].equals("same") ? f[3] : f[4];
      rows.add(new Row(f[0], f[1], f[2], withoutEvents(f[3]), withoutEvents(real)));
    }
    return rows;
  }

  static List<Decision> decisions() {
    List<Decision> decisions = new ArrayList<>();
    for (String[] f : MeasuredOutcomes.lines("resource-decisions.txt", 4)) {
      decisions.add(new Decision(f[0], Set.of(f[1].split(", ")), f[2], f[3]));
    }
    return decisions;
  }

  private static String withoutEvents(String outcome) {
    String[] parts = outcome.split("; ", 3);
    return parts[0] + "; " + parts[2];
  }
}
