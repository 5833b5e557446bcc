package org.polyvisor.driver.support.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polyvisor.model.Event;
import org.polyvisor.model.EventsLost;

/**
 * Events that wait for delivery; drops the oldest when full and then begins with a marker that says
 * how many. Guarded by its owner's lock.
 */
final class EventQueue {
  private final int capacity;
  private final Deque<Posted> waiting = new ArrayDeque<>();
  private long lastNumber;
  private @Nullable Posted marker;
  private long lost;

  EventQueue(int capacity) {
    this.capacity = capacity;
  }

  long lastNumber() {
    return lastNumber;
  }

  void add(Event event) {
    if (waiting.size() == capacity) {
      drop(waiting.removeFirst(), event);
    }
    waiting.addLast(Posted.event(++lastNumber, event));
  }

  private void drop(Posted oldest, Event newest) {
    lost++;
    marker = Posted.event(oldest.number(), new EventsLost(lost, newest.at()));
  }

  /** Takes all, the marker first. */
  List<Posted> drain() {
    List<Posted> taken = new ArrayList<>(waiting.size() + 1);
    if (marker != null) {
      taken.add(marker);
    }
    taken.addAll(waiting);
    waiting.clear();
    marker = null;
    lost = 0;
    return taken;
  }
}
