package org.polyvisor.driver.parallels.internal.statistics;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polyvisor.driver.parallels.sdk.SdkParameters;
import org.polyvisor.model.SampleSource;

/**
 * The counters that a checked server sends: one falls whenever it begins to count anew, and one
 * tells when the server took them, which only the checker looks at.
 */
final class Figures {
  /** Two sets of devices. */
  static final List<Layout> LAYOUTS = List.of(layout("sda", 0), layout("sdb", 1));

  private static final int WIDTH = 1000;
  private static final int EPOCHS = 50;
  private static final int FALLING = 1;
  private static final int TELLING = 3;

  private final Map<Values, SdkParameters> sent = new HashMap<>();
  private final Map<Seen, Sample> samples = new HashMap<>();

  private static Layout layout(String target, int slot) {
    return new Layout(
        List.of(
            new Layout.Device(target, Optional.empty(), Optional.of("devices.sata" + slot + "."))));
  }

  /** As the server sends them. */
  SdkParameters parameters(Values values) {
    return sent.computeIfAbsent(values, Figures::make);
  }

  private static SdkParameters make(Values values) {
    if (values.empty()) {
      return SdkParameters.NONE;
    }
    String prefix = "devices.sata" + values.layout() + ".";
    return new SdkParameters.Builder()
        .add(prefix + Layout.FIELDS.get(FALLING), (EPOCHS - values.epoch()) * WIDTH + values.at())
        .add(prefix + Layout.FIELDS.get(TELLING), values.epoch() * WIDTH + values.at())
        .build();
  }

  /** What a sample is. */
  static Seen seen(Sample sample) {
    long told = sample.counters().at(TELLING);
    boolean empty = told == Counters.ABSENT;
    Values values =
        new Values(
            empty ? 0 : (int) told / WIDTH,
            empty ? -1 : (int) told % WIDTH,
            LAYOUTS.indexOf(sample.layout()),
            empty);
    long generation = sample.memory().observation().generation();
    return new Seen(values, generation, sample.isAsOfPause());
  }

  /** The one sample that is this. */
  Sample sample(Seen seen) {
    return samples.computeIfAbsent(seen, this::make);
  }

  private Sample make(Seen seen) {
    Layout layout = LAYOUTS.get(seen.values().layout());
    return Sample.of(
            layout,
            layout.read(parameters(seen.values())),
            Sample.observation(new Moment(0, Instant.EPOCH), SampleSource.EVENT)
                .generation(seen.generation()))
        .asOfPause(seen.paused());
  }

  /**
   * One observation of the server.
   *
   * @param epoch how often its counters began anew
   * @param at its place among all observations
   * @param layout of which devices
   * @param empty whether the counters are missing
   */
  record Values(int epoch, int at, int layout, boolean empty) {
    static final Values NONE = new Values(0, -1, 0, true);

    Values at(int place) {
      return new Values(epoch, place, layout, empty);
    }
  }

  /** One as readers see it. */
  record Seen(Values values, long generation, boolean paused) {
    static final Seen NOTHING = new Seen(Values.NONE, 0, false);

    Seen as(int at, long number) {
      return new Seen(values.at(at), number, paused);
    }
  }
}
