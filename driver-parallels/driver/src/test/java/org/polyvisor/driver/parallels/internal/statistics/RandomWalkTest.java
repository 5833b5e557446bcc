package org.polyvisor.driver.parallels.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.polyvisor.driver.parallels.sdk.SdkParameters;

/** Random inputs, right and wrong ones, and after each the invariants. */
class RandomWalkTest {
  private static final int WALKS = 600;
  private static final int STEPS = 120;

  @ParameterizedTest
  @EnumSource(Policy.Kind.class)
  void noSequenceOfInputsBreaksAnInvariant(Policy.Kind policy) {
    for (int seed = 0; seed < WALKS; seed++) {
      new Walker(policy, seed).walk();
    }
  }

  /** One walk. */
  private static final class Walker {
    private final Walk walk = new Walk(Step::of);
    private final SplittableRandom random;
    private final int seed;
    private final Policy.Kind policy;
    private final List<Effect.Issue> running = new ArrayList<>();
    private final List<Effect.Issue> old = new ArrayList<>();
    private long counter = 1000;
    private @Nullable Sample served;

    Walker(Policy.Kind policy, int seed) {
      this.policy = policy;
      this.seed = seed;
      this.random = new SplittableRandom(seed);
      walk.policy(policy, random.nextInt(4) != 0);
    }

    void walk() {
      for (int step = 0; step < STEPS; step++) {
        CellState before = walk.state;
        Input input = input();
        walk.take(input);
        check(before, input, "seed " + seed + " step " + step + " " + input);
      }
      if (policy != Policy.Kind.ALWAYS) {
        settle();
      }
    }

    private Input input() {
      walk.pass(random.nextInt(5) == 0 ? random.nextInt(8000) : random.nextInt(300));
      switch (random.nextInt(20)) {
        case 0:
        case 1:
        case 2:
        case 3:
        case 4:
          return new Input.Read(
              walk.now, random.nextInt(3) == 0 ? random.nextInt(5000) * Walk.MILLI : -1);
        case 5:
        case 6:
        case 7:
        case 8:
          return event();
        case 9:
        case 10:
          return new Input.Tick();
        case 11:
          return gate();
        default:
          return rare();
      }
    }

    private Input event() {
      counter = random.nextInt(30) == 0 ? 0 : counter + random.nextInt(50);
      boolean empty = random.nextInt(6) == 0;
      noteSometimes();
      return new Input.Event(empty ? SdkParameters.NONE : Walk.values(counter));
    }

    private void noteSometimes() {
      Sample held = walk.state.atHand();
      if (held != null && random.nextBoolean()) {
        walk.note = held.at();
      }
    }

    private Input gate() {
      Gate[] gates = {Gate.RUN, Gate.RUN, Gate.RUN, Walk.PAUSED, Gate.off()};
      return new Input.StateChanged(gates[random.nextInt(gates.length)]);
    }

    private Input rare() {
      switch (random.nextInt(40)) {
        case 0:
          return new Input.Lost();
        case 1:
        case 2:
        case 3:
        case 4:
          return new Input.Up(Gate.RUN);
        case 5:
          return new Input.DevicesChanged(random.nextBoolean() ? Walk.LAYOUT : Walk.OTHER_LAYOUT);
        case 6:
          return old.isEmpty() ? new Input.Tick() : answer(old.get(random.nextInt(old.size())));
        default:
          return running.isEmpty() ? new Input.Tick() : answer(take());
      }
    }

    private Effect.Issue take() {
      Effect.Issue job = running.remove(random.nextInt(running.size()));
      old.add(job);
      return job;
    }

    private Input answer(Effect.Issue job) {
      return answer(job, random.nextInt(4) == 0 ? Walk.FAILURE : null);
    }

    private Input answer(Effect.Issue job, @Nullable Cause cause) {
      switch (job.job()) {
        case SUBSCRIBE:
          return new Input.Subscribed(job.serial(), cause);
        case UNSUBSCRIBE:
          return new Input.Unsubscribed(job.serial(), cause);
        default:
          counter += random.nextInt(20);
          return new Input.OneShot(
              job.serial(),
              new Input.ShotAnswer(Walk.values(counter), cause, random.nextInt(5) == 0));
      }
    }

    private void check(CellState before, Input input, String where) {
      for (Effect effect : walk.effects) {
        if (effect instanceof Effect.Issue) {
          running.add((Effect.Issue) effect);
        }
      }
      if (input instanceof Input.Lost) {
        old.addAll(running);
        running.clear();
      }
      oneLinkJob(where);
      noWaiterIsLost(before, where);
      everyFlightHasALeg(input, where);
      answers(input, where);
    }

    private void oneLinkJob(String where) {
      List<Effect.Issue> link =
          running.stream().filter(job -> job.job() != Effect.Job.ONE_SHOT).toList();
      Link now = walk.state.link;
      boolean busy = now.is(Link.Kind.SUBSCRIBING) || now.is(Link.Kind.UNSUBSCRIBING);
      assertThat(link).as("I1 " + where).hasSize(busy ? 1 : 0);
      if (busy) {
        assertThat(link.get(0).serial()).as("I1 " + where).isEqualTo(now.job());
      }
    }

    private void noWaiterIsLost(CellState before, String where) {
      Waiters was = before.flight == null ? null : before.flight.waiters();
      Waiters is = walk.state.flight == null ? null : walk.state.flight.waiters();
      long ends =
          walk.effects.stream()
              .filter(e -> e instanceof Effect.Complete || e instanceof Effect.Fail)
              .count();
      boolean left = was != null && was != is;
      assertThat(ends).as("I2 " + where).isEqualTo(left ? 1 : 0);
      if (walk.answer instanceof Answer.Wait) {
        assertThat(((Answer.Wait) walk.answer).waiters()).as("I2 " + where).isSameAs(is);
      }
    }

    private void everyFlightHasALeg(Input input, String where) {
      Flight flight = walk.state.flight;
      if (flight == null) {
        return;
      }
      assertThat(walk.state.gate.kind()).as("I3 " + where).isEqualTo(Gate.Kind.RUN);
      Flight.Shot shot = flight.shot();
      if (shot != null) {
        assertThat(running).as("I3 " + where).anyMatch(job -> job.serial() == shot.serial());
      } else if (input instanceof Input.Tick || !walk.state.link.is(Link.Kind.LIVE)) {
        Draft draft = new Draft(walk.state);
        Step.Now now = new Step.Now(walk.moment(), walk.note);
        assertThat(new Rules(draft, walk.terms, now).eventLeg()).as("I3 " + where).isTrue();
      }
    }

    private void answers(Input input, String where) {
      if (walk.answer instanceof Answer.Fail) {
        Cause cause = ((Answer.Fail) walk.answer).cause();
        assertThat(cause).as("I6 " + where).isNotEqualTo(Gate.RUN.cause());
        assertThat(cause.text()).as("I6 " + where).isNotEmpty();
      }
      if (walk.answer instanceof Answer.Serve) {
        Sample sample = ((Answer.Serve) walk.answer).sample();
        neverBack(sample, where);
        long age = walk.now - sample.at();
        boolean admitted = ((Input.Read) input).admitsOld(sample, walk.now);
        assertThat(sample.isAsOfPause() || age <= 3 * walk.terms.cycle() || admitted)
            .as("I5 " + where)
            .isTrue();
        served = sample;
      }
    }

    private void neverBack(Sample sample, String where) {
      Sample before = served;
      if (before == null) {
        return;
      }
      assertThat(sample.at()).as("I4 " + where).isGreaterThanOrEqualTo(before.at());
      long generation = sample.view(0).orElseThrow().observation().generation();
      if (generation == before.view(0).orElseThrow().observation().generation()) {
        assertThat(sample.counters().fellSince(before.counters())).as("I4 " + where).isFalse();
      }
    }

    /** Left alone with an honest server, it comes to rest. */
    private void settle() {
      for (int tick = 0; tick < 400; tick++) {
        walk.pass(500);
        while (!running.isEmpty()) {
          Effect.Issue job = running.remove(0);
          takeHonest(answer(job, null));
        }
        takeHonest(new Input.Tick());
      }
      assertThat(walk.state.link).as("I7 seed " + seed).isEqualTo(Link.IDLE);
      assertThat(walk.state.flight).as("I7 seed " + seed).isNull();
    }

    private void takeHonest(Input input) {
      walk.take(Objects.requireNonNull(input));
      for (Effect effect : walk.effects) {
        if (effect instanceof Effect.Issue) {
          running.add((Effect.Issue) effect);
        }
      }
    }
  }
}
