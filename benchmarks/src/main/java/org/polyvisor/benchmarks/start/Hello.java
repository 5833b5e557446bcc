package org.polyvisor.benchmarks.start;

/** The least that a JVM can be started for. */
public final class Hello {
  private Hello() {}

  /** Says so. */
  public static void main(String[] arguments) {
    System.out.println("hello");
  }
}
