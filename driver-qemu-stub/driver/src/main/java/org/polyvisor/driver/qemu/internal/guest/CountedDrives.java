package org.polyvisor.driver.qemu.internal.guest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.Observation;
import tools.jackson.databind.JsonNode;

/**
 * The drives of a guest and their counters, as far as one answer to {@code query-blockstats} has
 * them: all but the sources. The same drives in the same order as in {@code query-block}, so the
 * same targets. A drive has a node exactly while it has a medium.
 */
public final class CountedDrives {
  private final List<Counted> all;
  private final Observation observation;

  private CountedDrives(List<Counted> all, Observation observation) {
    this.all = all;
    this.observation = observation;
  }

  /** From the answer to {@code query-blockstats}. */
  public static CountedDrives of(JsonNode answer, Observation observation) {
    List<Counted> drives = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (JsonNode entry : answer.values()) {
      List<String> names = DriveNames.ofCounted(entry);
      for (String name : names) {
        if (taken.add(name)) {
          drives.add(new Counted(name, names, entry));
          break;
        }
      }
    }
    return new CountedDrives(drives, observation);
  }

  /** Of the one that is listed under a name, else of the one that is called so. */
  public Optional<BlockStatistics> get(String device) {
    for (Counted drive : all) {
      if (drive.target.equals(device)) {
        return Optional.of(drive.statistics(observation));
      }
    }
    for (Counted drive : all) {
      if (drive.names.contains(device)) {
        return Optional.of(drive.statistics(observation));
      }
    }
    return Optional.empty();
  }

  /** Under which they are listed. */
  public List<String> targets() {
    return all.stream().map(Counted::target).toList();
  }

  /** Of all, in QEMU's order. */
  public List<BlockStatistics> all() {
    return all.stream().map(drive -> drive.statistics(observation)).toList();
  }

  /** The sum over all drives. */
  public BlockStatistics sum() {
    return BlockStatistics.sum(all(), observation);
  }

  private record Counted(String target, List<String> names, JsonNode entry) {
    BlockStatistics statistics(Observation observation) {
      boolean medium = !entry.path("node-name").asString("").isEmpty();
      return DriveCounters.read(target, observation, medium, entry.path("stats"));
    }
  }
}
