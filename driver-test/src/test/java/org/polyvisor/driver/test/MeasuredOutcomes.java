package org.polyvisor.driver.test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the two files that the replay compares with. */
final class MeasuredOutcomes {
  private MeasuredOutcomes() {}

  /**
   * One measurement.
   *
   * @param state the domain's state before
   * @param operation what was done
   * @param test what libvirt's test driver did
   * @param qemu what QEMU did
   */
  record Row(String state, String operation, String test, String qemu) {}

  /**
   * A difference that is wanted.
   *
   * @param states before the operation
   * @param operation what is done
   * @param reason why
   */
  record Decision(Set<String> states, String operation, String reason) {
    boolean covers(Row row) {
      return operation.equals(row.operation()) && states.contains(row.state());
    }
  }

  static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (String[] f : lines("semantics.txt", 4)) {
      rows.add(new Row(f[0], f[1], f[2], f[3].equals("same") ? f[2] : f[3]));
    }
    return rows;
  }

  static List<Decision> decisions() {
    List<Decision> decisions = new ArrayList<>();
    for (String[] f : lines("decisions.txt", 3)) {
      decisions.add(new Decision(Set.of(f[0].split(", ")), f[1], f[2]));
    }
    return decisions;
  }

  static List<String[]> lines(String file, int fields) {
    List<String[]> lines = lines(file);
    for (String[] line : lines) {
      if (line.length != fields) {
        throw new AssertionError("not " + fields + " fields: " + String.join(" | ", line));
      }
    }
    return lines;
  }

  /** The fields of each line that is no comment. */
  static List<String[]> lines(String file) {
    try (InputStream in = MeasuredOutcomes.class.getResourceAsStream(file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| ", -1))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
