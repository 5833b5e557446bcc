package org.polyvisor.conformance;

/** What came of a requirement. */
enum Result {
  PASSED("passed"),
  FAILED("failed"),
  NOT_OFFERED("not offered"),
  NOT_DRIVABLE("not drivable"),
  DEVIATES("deviates as declared");

  private final String text;

  Result(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
