package org.polyvisor.driver.parallels.internal.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.InterfaceStatistics;
import org.polyvisor.model.MemoryStatistics;
import org.polyvisor.model.Observation;
import org.polyvisor.model.SampleSource;
import org.polyvisor.model.VcpuStatistics;

/**
 * One observation of a guest: all groups of statistics. What readers of disks get from it is made
 * beforehand, so that handing it out costs nothing; the rest when it is asked for. Immutable.
 */
public final class Sample {
  private final Layout layout;
  private final Counters counters;
  private final Observation observation;
  private final Changes changes;
  private final Optional<BlockStatistics>[] views;

  /** Of the observation; each read looks at it. */
  private final long at;

  private Sample(
      Layout layout, Counters counters, Observation observation, Changes changes, Views views) {
    this.layout = layout;
    this.counters = counters;
    this.observation = observation;
    this.changes = changes;
    this.views = views.toArray();
    this.at = observation.atNanos();
  }

  /** A new one, all of whose values are new. */
  static Sample of(Layout layout, Counters counters, Observation observation) {
    return of(layout, counters, observation, Changes.at(observation.changedAt()));
  }

  /** A new one, of whose values some are older. */
  static Sample of(Layout layout, Counters counters, Observation observation, Changes changes) {
    Observation ofDisks = observation.changedAt(changes.disks());
    Views views = Views.of(layout, counters, ofDisks);
    return new Sample(layout, counters, observation, changes, views);
  }

  static Observation observation(Moment at, SampleSource source) {
    return Observation.of(at.wall(), at.nanos(), source);
  }

  /** The same values, marked as those of a paused domain or not so. */
  Sample asOfPause(boolean paused) {
    if (observation.isAsOfPause() == paused) {
      return this;
    }
    return of(layout, counters, observation.asOfPause(paused), changes);
  }

  /** What a reader of the disk with this index gets; empty if it has no word on disks. */
  public Optional<BlockStatistics> view(int index) {
    return views[index];
  }

  /** What a reader of all interfaces gets. */
  public List<InterfaceStatistics> interfaces() {
    return GuestViews.interfaces(layout, counters, observation.changedAt(changes.interfaces()));
  }

  /** What a reader of all virtual CPUs gets. */
  public List<VcpuStatistics> vcpus() {
    return GuestViews.vcpus(layout, counters, observation.changedAt(changes.vcpus()));
  }

  /** What a reader of the memory gets. */
  public MemoryStatistics memory() {
    return GuestViews.memory(layout, counters, observation.changedAt(changes.memory()));
  }

  /** Whether a reader can use it: one who wants disks needs some word on them. */
  boolean suits(Input.Read read) {
    return layout.wants(counters, read.anyWill());
  }

  /** Of which devices. */
  public Layout layout() {
    return layout;
  }

  Counters counters() {
    return counters;
  }

  Changes changes() {
    return changes;
  }

  /** When it was observed, by the ticker. */
  long at() {
    return at;
  }

  /** How old it is then: not at all while the domain pauses, since nothing can have moved. */
  public long ageAt(long nanos) {
    return isAsOfPause() ? 0 : nanos - at();
  }

  boolean isAsOfPause() {
    return observation.isAsOfPause();
  }

  /** What readers of disks get: of the sum, then of each. */
  private record Views(List<Optional<BlockStatistics>> all) {
    private static final long HASH = 31;

    /** As every read gets at them: a list would be one step more. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // nothing else is put into it
    private Optional<BlockStatistics>[] toArray() {
      return all.toArray(new Optional[0]);
    }

    private static Views of(Layout layout, Counters counters, Observation observation) {
      if (!layout.wants(counters, false)) {
        return new Views(Collections.nCopies(layout.devices().size() + 1, Optional.empty()));
      }
      List<BlockStatistics> parts = new ArrayList<>();
      for (int device = 0; device < layout.devices().size(); device++) {
        parts.add(part(layout, counters, observation, device));
      }
      List<Optional<BlockStatistics>> views = new ArrayList<>();
      Observation ofSum = observation.generation(generation(layout, counters, observation));
      views.add(Optional.of(BlockStatistics.sum(parts, ofSum)));
      parts.forEach(part -> views.add(Optional.of(part)));
      return new Views(List.copyOf(views));
    }

    /**
     * Of the sum: as of its parts, unless it lacks some, which then counts as a generation of its
     * own. What a part that comes or goes had all the time is no increase.
     */
    private static long generation(Layout layout, Counters counters, Observation observation) {
      long lacking = 0;
      for (int field = 0; field < Layout.COUNTERS.size(); field++) {
        lacking = HASH * lacking + lacking(layout, counters, field);
      }
      return observation.generation() + ((lacking & Integer.MAX_VALUE) << Integer.SIZE);
    }

    /** Which devices lack what others have; 0 where none has it, and so the sum does not. */
    private static long lacking(Layout layout, Counters counters, int field) {
      long lacking = 0;
      boolean summed = false;
      for (int device = 0; device < layout.devices().size(); device++) {
        boolean there = counters.at(device * Layout.COUNTERS.size() + field) != Counters.ABSENT;
        boolean lacks = !there && layout.devices().get(device).prefix().isPresent();
        lacking = lacks ? HASH * lacking + device + 1 : lacking;
        summed |= there;
      }
      return summed ? lacking : 0;
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
  }
}
