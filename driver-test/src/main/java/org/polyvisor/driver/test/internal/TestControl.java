package org.polyvisor.driver.test.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.polyvisor.spi.Registration;

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
    setCounters(domain, device, Map.of(counter, value));
  }

  @Override
  public void setCounters(DomainRef domain, String device, Map<BlockCounter, Long> values) {
    Map<ScriptedCounters.Key, OptionalLong> all = new HashMap<>();
    values.forEach(
        (counter, value) ->
            all.put(
                new ScriptedCounters.Key(device, counter),
                OptionalLong.of(checked(counter, value))));
    set(domain, device, all);
  }

  @Override
  public Registration stick() {
    return session.host().stall().begin();
  }

  @Override
  public Registration keepDevices() {
    return session.host().unplugs().begin();
  }

  @Override
  public void clearCounter(DomainRef domain, String device, BlockCounter counter) {
    set(domain, device, Map.of(new ScriptedCounters.Key(device, counter), OptionalLong.empty()));
  }

  private void set(
      DomainRef domain, String device, Map<ScriptedCounters.Key, OptionalLong> values) {
    RegisteredDomain<TestDomain> found = session.host().require(domain);
    List<BlockDevice> devices =
        found.detail().shown().disks().stream().map(DiskDefinition::device).toList();
    if (devices.stream().noneMatch(known -> known.target().equals(device))) {
      throw Refusals.noSuchDevice(TestHost.ERRORS, found.ref(), device, devices);
    }
    session.host().counters().set(domain.uuid(), values, session.now().at());
  }

  private static long checked(BlockCounter counter, long value) {
    if (value < 0) {
      throw new IllegalArgumentException(counter + " " + value + ": must be 0 or more");
    }
    return value;
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
