package org.polyvisor.driver.parallels.internal.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.Observation;
import org.polyvisor.model.SampleSource;

/**
 * One observation of all devices, with what readers get from it made beforehand, so that handing it
 * out costs nothing. Immutable.
 */
public final class Sample {
  private final Layout layout;
  private final Counters counters;
  private final Observation observation;
  private final List<Optional<BlockStatistics>> views;

  private Sample(
      Layout layout,
      Counters counters,
      Observation observation,
      List<Optional<BlockStatistics>> views) {
    this.layout = layout;
    this.counters = counters;
    this.observation = observation;
    this.views = views;
  }

  /** A new one. */
  static Sample of(Layout layout, Counters counters, Observation observation) {
    List<BlockStatistics> parts = new ArrayList<>();
    for (int device = 0; device < layout.devices().size(); device++) {
      parts.add(part(layout, counters, observation, device));
    }
    List<Optional<BlockStatistics>> views = new ArrayList<>();
    views.add(Optional.of(BlockStatistics.sum(parts, observation)));
    parts.forEach(part -> views.add(Optional.of(part)));
    return new Sample(layout, counters, observation, List.copyOf(views));
  }

  static Observation observation(Moment at, SampleSource source) {
    return Observation.of(at.wall(), at.nanos(), source);
  }

  private static BlockStatistics part(
      Layout layout, Counters counters, Observation observation, int device) {
    BlockStatistics.Builder part =
        BlockStatistics.of(layout.devices().get(device).target(), observation);
    for (int field = 0; field < Layout.COUNTERS.size(); field++) {
      long value = counters.at(device * Layout.COUNTERS.size() + field);
      part.unsigned(Layout.COUNTERS.get(field), value);
    }
    return part.build();
  }

  /** The same values, marked as those of a paused domain or not so. */
  Sample asOfPause(boolean paused) {
    if (observation.isAsOfPause() == paused) {
      return this;
    }
    Observation marked = observation.asOfPause(paused);
    List<Optional<BlockStatistics>> other = new ArrayList<>();
    views.forEach(view -> other.add(view.map(values -> values.observed(marked))));
    return new Sample(layout, counters, marked, List.copyOf(other));
  }

  /** What a reader of the device with this index gets. */
  public Optional<BlockStatistics> view(int index) {
    return views.get(index);
  }

  /** Of which devices. */
  public Layout layout() {
    return layout;
  }

  Counters counters() {
    return counters;
  }

  /** When it was observed, by the ticker. */
  long at() {
    return observation.atNanos();
  }

  Instant changedAt() {
    return observation.changedAt();
  }

  boolean isAsOfPause() {
    return observation.isAsOfPause();
  }
}
