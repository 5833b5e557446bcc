package org.polyvisor.driver.test.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.polyvisor.driver.support.Refusals;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.driver.support.xml.DiskDefinition;
import org.polyvisor.driver.test.TestControlFacet;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;

/** Writes the host's scripts. */
final class TestControl implements TestControlFacet {
  private final Session session;
  private final Runnable drop;

  TestControl(Session session, Runnable drop) {
    this.session = session;
    this.drop = drop;
  }

  @Override
  public void setCounter(DomainRef domain, String device, BlockCounter counter, long value) {
    if (value < 0) {
      throw new IllegalArgumentException(counter + " " + value + ": must be 0 or more");
    }
    set(domain, new ScriptedCounters.Key(device, counter), OptionalLong.of(value));
  }

  @Override
  public void clearCounter(DomainRef domain, String device, BlockCounter counter) {
    set(domain, new ScriptedCounters.Key(device, counter), OptionalLong.empty());
  }

  private void set(DomainRef domain, ScriptedCounters.Key key, OptionalLong value) {
    RegisteredDomain<TestDomain> found = session.host().require(domain);
    List<BlockDevice> devices =
        found.detail().shown().disks().stream().map(DiskDefinition::device).toList();
    if (devices.stream().noneMatch(device -> device.target().equals(key.target()))) {
      throw Refusals.noSuchDevice(TestHost.ERRORS, found.ref(), key.target(), devices);
    }
    session.host().counters().set(domain.uuid(), key, value, session.now().at());
  }

  @Override
  public void fail(Operation operation, int nth, ErrorCode code) {
    if (nth < 1) {
      throw new IllegalArgumentException("call number " + nth + ": 1 is the next one");
    }
    session.host().faults().plan(operation, new FaultScript.Fault(nth, Optional.of(code)));
  }

  @Override
  public void hang(Operation operation) {
    session.host().faults().plan(operation, new FaultScript.Fault(1, Optional.empty()));
  }

  @Override
  public void drop() {
    drop.run();
  }
}
