package org.polyvisor.driver.parallels.internal.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the simulation said with which the rule was designed. */
record Reference(Pattern pattern, int cycle, List<double[]> ways, double cost) {
  private static final int WAYS = 4;

  static List<Reference> all() {
    try (InputStream in = Reference.class.getResourceAsStream("reference.txt")) {
      String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Reference> all = new ArrayList<>();
      text.lines().filter(line -> !line.startsWith("#")).forEach(line -> all.add(parse(line)));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reference parse(String line) {
    String[] cells = line.split(" \\| ");
    List<double[]> ways = new ArrayList<>();
    for (int way = 0; way < WAYS; way++) {
      String[] numbers = cells[3 + way].split("[/;] *");
      ways.add(Arrays.stream(numbers).mapToDouble(Double::parseDouble).toArray());
    }
    return new Reference(
        new Pattern(Pattern.Kind.valueOf(cells[0]), Double.parseDouble(cells[2])),
        Integer.parseInt(cells[1]),
        ways,
        Double.parseDouble(cells[3 + WAYS]));
  }

  double latency(int way) {
    return ways.get(way)[0];
  }

  double unused(int way) {
    return ways.get(way)[2];
  }

  double jobs(int way) {
    return ways.get(way)[3];
  }
}
