package org.polyvisor.cli.internal.stats;

import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.model.StatisticsGroup;

/**
 * How a group is shown: in virsh's names for people, in the API's as JSON. Immutable.
 *
 * @param <V> the group's value
 */
abstract class GroupView<V> {
  private final StatisticsGroup<V> group;
  private final String prefix;
  private final String jsonName;

  /**
   * Names it.
   *
   * @param prefix with which its names begin for people, as {@code net}
   * @param jsonName the field that it is in JSON
   */
  GroupView(StatisticsGroup<V> group, String prefix, String jsonName) {
    this.group = group;
    this.prefix = prefix;
    this.jsonName = jsonName;
  }

  final StatisticsGroup<V> group() {
    return group;
  }

  final String prefix() {
    return prefix;
  }

  final String jsonName() {
    return jsonName;
  }

  /** Adds the value for people. */
  abstract void text(V value, Guest guest, Fields fields);

  /** Adds the value as JSON. */
  abstract void json(V value, Guest guest, Fields fields);
}
