package org.polyvisor.driver.parallels.internal.statistics;

/**
 * The subscription on the server, as far as we know.
 *
 * @param kind what it is
 * @param job the number of the job under way; 0 if none is
 * @param again whether to subscribe anew when unsubscribed
 */
record Link(Kind kind, long job, boolean again) {
  static final Link IDLE = new Link(Kind.IDLE, 0, false);
  static final Link LIVE = new Link(Kind.LIVE, 0, false);

  static Link subscribing(long job) {
    return new Link(Kind.SUBSCRIBING, job, false);
  }

  static Link unsubscribing(long job) {
    return new Link(Kind.UNSUBSCRIBING, job, false);
  }

  Link andAgain() {
    return new Link(kind, job, true);
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  boolean waitsFor(Kind wanted, long answered) {
    return kind == wanted && job == answered;
  }

  enum Kind {
    IDLE,
    SUBSCRIBING,
    LIVE,
    UNSUBSCRIBING
  }
}
