package org.polyvisor.cli.internal.watch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.polyvisor.Domain;
import org.polyvisor.cli.internal.fleet.DeviceAnswer;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.StatisticsChange;

/**
 * The guests that are watched and what was seen of them. A guest's handle is kept: its next read
 * finds what the last one looked up. For one thread.
 */
final class Watched {
  private final Map<UUID, Domain> domains = new HashMap<>();
  private final Map<Series.Key, Series> series = new TreeMap<>();
  private Set<UUID> leaving = Set.of();

  /**
   * From now on these are watched, and no others; but one that was watched before is asked until
   * its last row says what has become of it.
   */
  void only(List<Domain> wanted) {
    Set<UUID> listed = new HashSet<>();
    for (Domain domain : wanted) {
      listed.add(domain.uuid());
      domains.putIfAbsent(domain.uuid(), domain);
    }
    leaving = new HashSet<>(domains.keySet());
    leaving.removeAll(listed);
    series.keySet().removeIf(key -> !domains.containsKey(key.uuid()));
  }

  /** It has failed: if it is not listed any more, that was its last row. */
  void failed(DomainRef domain) {
    if (leaving.contains(domain.uuid())) {
      domains.remove(domain.uuid());
    }
  }

  Collection<Domain> domains() {
    return List.copyOf(domains.values());
  }

  boolean contains(DomainRef domain) {
    return domains.containsKey(domain.uuid());
  }

  Collection<Series> series() {
    return series.values();
  }

  /** Takes what one guest answered; a device that is not among it is there no more. */
  List<Optional<StatisticsChange<BlockCounter>>> take(
      DomainRef domain, List<DeviceAnswer> answers) {
    List<Optional<StatisticsChange<BlockCounter>>> changes = new ArrayList<>();
    Set<Series.Key> seen = new HashSet<>();
    for (DeviceAnswer answer : answers) {
      Series.Key key = Series.Key.of(answer);
      seen.add(key);
      changes.add(series.computeIfAbsent(key, Series::new).take(answer));
    }
    series.keySet().removeIf(key -> key.uuid().equals(domain.uuid()) && !seen.contains(key));
    return changes;
  }
}
