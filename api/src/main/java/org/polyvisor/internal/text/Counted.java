package org.polyvisor.internal.text;

/** A number and what it counts, as people say it. */
public final class Counted {
  private Counted() {}

  /**
   * As {@code 1 jar} and {@code 2 jars}.
   *
   * @param one the word for one
   */
  public static String of(long count, String one) {
    return of(count, one, one + "s");
  }

  /** The same for words that end otherwise. */
  public static String of(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
