package org.polyvisor.driver.parallels.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

/** Places to begin a walk from, each reached from the initial state. */
final class Start {
  private final Rulebook rules;

  Start(Rulebook rules) {
    this.rules = rules;
  }

  Walk begin() {
    return new Walk(rules);
  }

  Walk subscribing() {
    return begin().read();
  }

  Walk subscribingWithoutShot() {
    return begin().policy(Policy.Kind.LEARNED, false).read();
  }

  Walk live() {
    return subscribing().pass(20).subscribed().event(10);
  }

  Walk liveWithFlight() {
    return subscribingWithoutShot().pass(20).subscribed();
  }

  Walk unsubscribing() {
    Walk walk = live();
    for (int second = 0; second < 6 && walk.state.link.is(Link.Kind.LIVE); second++) {
      walk.pass(1000).event(10 + second);
    }
    assertThat(walk.state.link.is(Link.Kind.UNSUBSCRIBING)).isTrue();
    return walk;
  }

  Walk unsubscribingAgain() {
    return unsubscribing().policy(Policy.Kind.LEARNED, false).pass(4000).read();
  }

  Walk idleWithOneShot() {
    Walk walk = subscribing().pass(20).subscribeFailed();
    assertThat(walk.state.link.is(Link.Kind.IDLE)).isTrue();
    assertThat(walk.state.flight).isNotNull();
    return walk;
  }
}
