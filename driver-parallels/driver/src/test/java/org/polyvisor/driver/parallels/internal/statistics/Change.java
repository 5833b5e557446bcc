package org.polyvisor.driver.parallels.internal.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.polyvisor.model.SampleSource;

/** A transition that {@link Step} made, open to being made wrong. */
final class Change {
  final CellState from;
  final Input input;
  final Terms terms;
  final Step.Now now;
  final Draft to;
  Answer answer;

  private Change(CellState from, Input input, Terms terms, Step.Now now) {
    this.from = from;
    this.input = input;
    this.terms = terms;
    this.now = now;
    Step.Result result = Step.of(from, input, terms, now);
    to = new Draft(result.state());
    to.effects.addAll(result.effects());
    answer = result.answer();
  }

  /** Steps and then does harm. */
  static Rulebook by(Consumer<Change> harm) {
    return (from, input, terms, now) -> {
      Change change = new Change(from, input, terms, now);
      harm.accept(change);
      return new Step.Result(change.to.freeze(from), List.copyOf(change.to.effects), change.answer);
    };
  }

  /** Does not hear some inputs. */
  static Rulebook deafTo(BiPredicate<CellState, Input> what) {
    return (from, input, terms, now) ->
        what.test(from, input)
            ? new Step.Result(from, List.of(), Answer.NONE)
            : Step.of(from, input, terms, now);
  }

  /** Hears something else. */
  static Rulebook mishearing(BiFunction<CellState, Input, Input> how) {
    return (from, input, terms, now) -> Step.of(from, how.apply(from, input), terms, now);
  }

  boolean on(Class<? extends Input> kind) {
    return kind.isInstance(input);
  }

  boolean changesGate() {
    return on(Input.StateChanged.class) || on(Input.Lost.class) || on(Input.Close.class);
  }

  boolean entered(Link.Kind kind) {
    return to.link.is(kind) && !from.link.is(kind);
  }

  boolean publishes() {
    return to.sample != null
        && to.sample != from.sample
        && (on(Input.Event.class) || on(Input.OneShot.class));
  }

  Rules rules() {
    return new Rules(to, terms, now);
  }

  boolean wasWanted() {
    return terms.policy().wants(from.habit, terms.cycle());
  }

  void without(Effect.Job job) {
    to.effects.removeIf(
        effect -> effect instanceof Effect.Issue && ((Effect.Issue) effect).job() == job);
  }

  /** The link as it was. */
  void linkStays(Effect.Job withoutJob) {
    to.link = from.link;
    without(withoutJob);
  }

  /** The flight as it was, and nobody told. */
  void flightStays() {
    to.flight = from.flight;
    to.effects.removeIf(
        effect -> effect instanceof Effect.Complete || effect instanceof Effect.Fail);
  }

  void publishNothing() {
    long[] none = new long[to.layout.places().size()];
    Arrays.fill(none, Counters.ABSENT);
    rules().publish(new Counters(none, none.length), now.moment(), SampleSource.EVENT);
  }

  /** As if no counter had fallen. */
  void generationStays() {
    to.generation = from.generation;
    Sample made = to.sample;
    if (made != null && publishes()) {
      Sample wrong =
          Sample.of(
              made.layout(),
              made.counters(),
              made.view(0).orElseThrow().observation().generation(from.generation));
      to.sample = wrong;
      to.effects.replaceAll(
          effect ->
              effect instanceof Effect.Complete
                  ? new Effect.Complete(((Effect.Complete) effect).waiters(), wrong)
                  : effect);
    }
  }
}
