package org.polyvisor.conformance.mutants;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which of many are run. */
public final class Chosen {
  private static final int PART = 10;

  private Chosen() {}

  /** All; or a tenth, by the commit; or those of this name, which may be none. */
  public static <T> Stream<T> of(String which, List<T> all) {
    return switch (which) {
      case "all", "made" -> all.stream();
      case "tenth" -> {
        int first = Math.floorMod(Commit.hash(), PART);
        yield IntStream.range(0, all.size()).filter(i -> i % PART == first).mapToObj(all::get);
      }
      default -> all.stream().filter(one -> one.toString().equals(which));
    };
  }
}
