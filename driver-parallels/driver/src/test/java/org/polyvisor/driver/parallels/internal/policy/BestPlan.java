package org.polyvisor.driver.parallels.internal.policy;

/**
 * The cheapest plan for one who knows all reads beforehand: at each visit he is subscribed, or not
 * and asks by a one-shot.
 */
final class BestPlan {
  private BestPlan() {}

  static double cost(long[] reads, long cycle, int jobCost) {
    long fresh = Math.min(cycle, Pattern.SECOND);
    double subscribed = 2.0 * jobCost;
    double not = jobCost;
    long visit = reads[0];
    long since = visit;
    for (long read : reads) {
      if (read - visit >= fresh) {
        double rent = (read - since) / (double) cycle;
        double stay = subscribed + rent;
        double leave = subscribed + 2.0 * jobCost;
        double ask = not + jobCost;
        subscribed = Math.min(stay, not + 2.0 * jobCost);
        not = Math.min(ask, leave);
        visit = read;
        since = read;
      }
    }
    return Math.min(subscribed, not);
  }
}
