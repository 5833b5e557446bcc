package org.polyvisor.driver.parallels.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.polyvisor.driver.parallels.sdk.SdkParameters;
import org.polyvisor.error.ErrorCode;

/** Takes a cell from the initial state through inputs, and remembers what came of the last. */
final class Walk {
  static final long MILLI = 1_000_000L;
  static final String READ = "devices.sata0.read_total";
  static final Layout LAYOUT =
      new Layout(
          List.of(new Layout.Device("sda", Optional.of("/a.hdd"), Optional.of("devices.sata0."))));
  static final Layout OTHER_LAYOUT =
      new Layout(
          List.of(new Layout.Device("sdb", Optional.of("/b.hdd"), Optional.of("devices.sata1."))));
  static final Cause FAILURE = new Cause(ErrorCode.OPERATION_FAILED, "it failed");
  static final Gate PAUSED = Gate.quiet("paused");

  private final Rulebook rules;
  CellState state = CellState.initial(Gate.RUN, LAYOUT);
  Answer answer = Answer.NONE;
  List<Effect> effects = List.of();
  boolean changed;
  long now = 1_000_000 * MILLI;
  long note = Long.MIN_VALUE;
  Terms terms = terms(Policy.Kind.LEARNED, true);

  static Terms terms(Policy.Kind kind, boolean oneShots) {
    return new Terms(new Policy(kind, 10, oneShots), 1000 * MILLI, 500 * MILLI);
  }

  Walk(Rulebook rules) {
    this.rules = rules;
  }

  Walk policy(Policy.Kind kind, boolean oneShots) {
    terms = terms(kind, oneShots);
    return this;
  }

  Walk take(Input input) {
    Step.Result result = rules.step(state, input, terms, new Step.Now(moment(), note));
    changed = result.state() != state;
    state = result.state();
    effects = result.effects();
    answer = result.answer();
    return this;
  }

  Moment moment() {
    return new Moment(now, Instant.EPOCH.plusNanos(now));
  }

  Walk pass(long millis) {
    now += millis * MILLI;
    return this;
  }

  Walk read() {
    return take(new Input.Read(now, -1));
  }

  Walk read(long maximumAgeMillis) {
    return take(new Input.Read(now, maximumAgeMillis * MILLI));
  }

  Walk event(long value) {
    return take(new Input.Event(values(value)));
  }

  Walk emptyEvent() {
    return take(new Input.Event(SdkParameters.NONE));
  }

  static SdkParameters values(long value) {
    return new SdkParameters.Builder().add(READ, value).build();
  }

  Walk subscribed() {
    return take(new Input.Subscribed(state.link.job(), null));
  }

  Walk subscribeFailed() {
    return take(new Input.Subscribed(state.link.job(), FAILURE));
  }

  Walk unsubscribed() {
    return take(new Input.Unsubscribed(state.link.job(), null));
  }

  Walk unsubscribeFailed() {
    return take(new Input.Unsubscribed(state.link.job(), FAILURE));
  }

  long shotSerial() {
    Flight flight = state.flight;
    Flight.Shot shot = flight == null ? null : flight.shot();
    return shot == null ? -1 : shot.serial();
  }

  Walk shot(long value) {
    return shot(shotSerial(), value);
  }

  Walk shot(long serial, long value) {
    return take(new Input.OneShot(serial, new Input.ShotAnswer(values(value), null, false)));
  }

  Walk emptyShot() {
    return take(
        new Input.OneShot(shotSerial(), new Input.ShotAnswer(SdkParameters.NONE, null, false)));
  }

  Walk shotFailed() {
    return shotFailed(shotSerial(), false);
  }

  Walk shotFailed(long serial, boolean notRunning) {
    return take(
        new Input.OneShot(serial, new Input.ShotAnswer(SdkParameters.NONE, FAILURE, notRunning)));
  }

  Walk tick() {
    return take(new Input.Tick());
  }

  Walk gate(Gate gate) {
    return take(new Input.StateChanged(gate));
  }

  Walk lost() {
    return take(new Input.Lost());
  }

  // What is expected.

  Walk expectLink(Link.Kind kind) {
    assertThat(state.link.kind()).isEqualTo(kind);
    return this;
  }

  Walk expectJobs(Effect.Job... jobs) {
    List<Effect.Job> issued =
        effects.stream()
            .filter(Effect.Issue.class::isInstance)
            .map(effect -> ((Effect.Issue) effect).job())
            .collect(Collectors.toList());
    assertThat(issued).containsExactly(jobs);
    return this;
  }

  Walk expectUnchanged() {
    assertThat(changed).as("state changed").isFalse();
    assertThat(effects).isEmpty();
    return this;
  }

  Walk expectServed(long value) {
    assertThat(answer).isInstanceOf(Answer.Serve.class);
    assertThat(((Answer.Serve) answer).sample().view(1).orElseThrow().readBytes()).hasValue(value);
    return this;
  }

  Walk expectWaits() {
    assertThat(answer).isInstanceOf(Answer.Wait.class);
    assertThat(state.flight).isNotNull();
    return this;
  }

  Walk expectRefused(String part) {
    assertThat(answer).isInstanceOf(Answer.Fail.class);
    assertThat(((Answer.Fail) answer).cause().text()).contains(part);
    return this;
  }

  Walk expectCompleted(long value) {
    assertThat(effects)
        .filteredOn(Effect.Complete.class::isInstance)
        .singleElement()
        .satisfies(
            effect ->
                assertThat(((Effect.Complete) effect).sample().view(1).orElseThrow().readBytes())
                    .hasValue(value));
    assertThat(state.flight).isNull();
    return this;
  }

  Walk expectFailed(String part) {
    assertThat(effects)
        .filteredOn(Effect.Fail.class::isInstance)
        .singleElement()
        .satisfies(effect -> assertThat(((Effect.Fail) effect).cause().text()).contains(part));
    assertThat(state.flight).isNull();
    return this;
  }

  Walk expectHeld(long value) {
    Sample sample = state.sample;
    assertThat(sample).isNotNull();
    if (sample != null) {
      assertThat(sample.view(1).orElseThrow().readBytes()).hasValue(value);
    }
    return this;
  }

  Walk expectNothingHeld() {
    assertThat(state.sample).isNull();
    return this;
  }
}
