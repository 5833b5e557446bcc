package org.polyvisor.conformance.mutants;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which of many are run. */
public final class Chosen {
  private static final int PART = 10;

  private Chosen() {}

  /** All; or a tenth, by the commit; or those of these names, with commas between them. */
  public static <T> Stream<T> of(String which, List<T> all) {
    return switch (which) {
      case "all", "made" -> all.stream();
      case "tenth" -> {
        int first = Math.floorMod(Commit.hash(), PART);
        yield IntStream.range(0, all.size()).filter(i -> i % PART == first).mapToObj(all::get);
      }
      default -> {
        Set<String> names = Set.of(which.split(","));
        yield all.stream().filter(one -> names.contains(one.toString()));
      }
    };
  }
}
