package org.polyvisor.driver.parallels.internal.statistics;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.sdk.SdkParameters;

/**
 * The shell around the step: whatever events, reads and changes of the gate do at the same time,
 * each looks as if it had happened at one moment, the readers at hand and their note of interest
 * included.
 */
@Tag("lincheck")
class ShellLincheckTest {
  private static final String COUNTER = "devices.sata0.read_total";
  private static final int ITERATIONS = 15;

  private static StressOptions options() {
    return new StressOptions()
        .iterations(ITERATIONS)
        .invocationsPerIteration(2_000)
        .threads(3)
        .actorsPerThread(3)
        .actorsBefore(1)
        .actorsAfter(2)
        .minimizeFailedScenario(false);
  }

  @Test
  void whatHappensAtTheSameTimeLooksAsIfInOneOrder() {
    options().check(Shell.class);
  }

  @Test
  void aShellThatLosesATransitionIsFound() {
    assertThatThrownBy(() -> options().iterations(ITERATIONS * 6).check(LosingShell.class))
        .hasMessageContaining("Invalid execution results");
  }

  private static SdkParameters parameters(int value) {
    return new SdkParameters.Builder().add(COUNTER, value).build();
  }

  private static Layout layout() {
    return new Layout(
        List.of(new Layout.Device("sda", Optional.empty(), Optional.of("devices.sata0."))));
  }

  /** The cell, subscribed. */
  @Param(name = "value", gen = IntGen.class, conf = "1:3")
  public static class Shell {
    private final Layout layout = layout();
    private final StatisticsCell cell = new StatisticsCell(new StillPort(), Gate.RUN, layout);

    /** Subscribes. */
    public Shell() {
      cell.take(new Input.Read(0, -1));
      cell.take(new Input.Subscribed(cell.state().link.job(), null));
    }

    /** An event. */
    @Operation
    public void event(@Param(name = "value") int value) {
      cell.take(new Input.Event(parameters(value)));
    }

    /** A read that does not wait. */
    @Operation
    public long read() {
      return word(cell.take(new Input.Read(0, -1)));
    }

    /** A read at hand. */
    @Operation
    public long atHand() {
      return cell.atHand(layout, 1).map(values -> values.readBytes().orElse(-5)).orElse(-1L);
    }

    /** The domain stops. */
    @Operation
    public void stop() {
      cell.take(new Input.StateChanged(Gate.off()));
    }

    /** It runs again. */
    @Operation
    public void start() {
      cell.take(new Input.StateChanged(Gate.RUN));
    }

    /** How often it was started. */
    @Operation
    public long generation() {
      return cell.state().generation;
    }
  }

  /** A shell that puts its next state in place without looking whether it is still the next. */
  @Param(name = "value", gen = IntGen.class, conf = "1:3")
  public static class LosingShell {
    private static final Terms TERMS =
        new Terms(new Policy(Policy.Kind.ALWAYS, 10, true), 1_000_000_000L, 500_000_000L);
    private volatile CellState state = CellState.initial(Gate.RUN, layout());

    /** Subscribes. */
    public LosingShell() {
      take(new Input.Read(0, -1));
      take(new Input.Subscribed(state.link.job(), null));
    }

    private Answer take(Input input) {
      Step.Now now = new Step.Now(new Moment(0, Instant.EPOCH), Long.MIN_VALUE);
      Step.Result result = Step.of(state, input, TERMS, now);
      state = result.state();
      return result.answer();
    }

    /** An event. */
    @Operation
    public void event(@Param(name = "value") int value) {
      take(new Input.Event(parameters(value)));
    }

    /** A read that does not wait. */
    @Operation
    public long read() {
      return word(take(new Input.Read(0, -1)));
    }

    /** The domain stops. */
    @Operation
    public void stop() {
      take(new Input.StateChanged(Gate.off()));
    }

    /** It runs again. */
    @Operation
    public void start() {
      take(new Input.StateChanged(Gate.RUN));
    }

    /** How often it was started. */
    @Operation
    public long generation() {
      return state.generation;
    }
  }

  private static long word(Answer answer) {
    if (answer instanceof Answer.Serve) {
      Sample sample = ((Answer.Serve) answer).sample();
      return sample.view(1).orElseThrow().readBytes().orElse(-5);
    }
    return answer instanceof Answer.Wait ? -2 : -3;
  }

  /** Time stands still, jobs go nowhere. */
  private static final class StillPort implements CellPort {
    @Override
    public Terms terms() {
      return LosingShell.TERMS;
    }

    @Override
    public Moment now() {
      return new Moment(0, Instant.EPOCH);
    }

    @Override
    public void issue(StatisticsCell cell, Effect.Issue job, boolean onHandler) {
      // Nobody answers.
    }

    @Override
    public void wake(CountDownLatch latch) {
      latch.countDown();
    }

    @Override
    public void gap(long nanos) {
      // The cycle is known.
    }
  }
}
