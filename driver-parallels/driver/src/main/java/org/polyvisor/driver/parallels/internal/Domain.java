package org.polyvisor.driver.parallels.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.UnaryOperator;
import org.polyvisor.driver.parallels.internal.domain.DomainFacts;
import org.polyvisor.driver.parallels.internal.statistics.CellPort;
import org.polyvisor.driver.parallels.internal.statistics.CellReader;
import org.polyvisor.driver.parallels.internal.statistics.Input;
import org.polyvisor.driver.parallels.internal.statistics.StatisticsCell;
import org.polyvisor.driver.parallels.sdk.SdkVm;
import org.polyvisor.model.DomainRef;

/**
 * A domain of a connection: a reference to its VM, what is known of it, its statistics. Its state
 * is changed on the SDK's thread alone, its configuration anywhere; both are one reference. Safe
 * for any thread.
 */
final class Domain {
  private static final AtomicLongFieldUpdater<Domain> HEARD =
      AtomicLongFieldUpdater.newUpdater(Domain.class, "heard");

  private static final AtomicReferenceFieldUpdater<Domain, DomainFacts> FACTS =
      AtomicReferenceFieldUpdater.newUpdater(Domain.class, DomainFacts.class, "facts");

  private final SdkVm vm;
  private final StatisticsCell cell;
  private final CellPort port;
  private volatile DomainFacts facts;
  private volatile boolean killing;
  private volatile long heard;
  private volatile CountDownLatch refresh = new CountDownLatch(0);

  Domain(SdkVm vm, DomainFacts facts, CellPort port) {
    this.vm = vm;
    this.port = port;
    this.facts = facts;
    this.cell = new StatisticsCell(port, facts.gate(), facts.layout());
  }

  SdkVm vm() {
    return vm;
  }

  DomainFacts facts() {
    return facts;
  }

  DomainRef ref() {
    return facts.ref();
  }

  StatisticsCell cell() {
    return cell;
  }

  CellReader reader() {
    return new CellReader(cell, port, ref());
  }

  DomainFacts change(UnaryOperator<DomainFacts> how) {
    while (true) {
      DomainFacts before = facts;
      DomainFacts after = how.apply(before);
      if (FACTS.compareAndSet(this, before, after)) {
        return after;
      }
    }
  }

  /** How many events told of its state. */
  long heard() {
    return heard;
  }

  void hear() {
    HEARD.incrementAndGet(this);
  }

  /** Opens its cell again after the session was lost, as the domain is now. */
  void bringUp() {
    cell.take(new Input.Up(facts.gate()));
    DomainFacts now;
    do {
      now = facts;
      cell.take(new Input.StateChanged(now.gate()));
      cell.take(new Input.DevicesChanged(now.layout()));
    } while (now != facts);
  }

  /** Whether we are stopping it at once: that it stops is then our doing. */
  boolean killing() {
    return killing;
  }

  void killing(boolean value) {
    killing = value;
  }

  /** Opens when its configuration has been read again after the last change. */
  CountDownLatch refresh() {
    return refresh;
  }

  void refresh(CountDownLatch begun) {
    refresh = begun;
  }
}
