package org.polyvisor.driver.test.internal;

import java.util.Set;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.driver.support.xml.DomainDefinition;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.LifecycleFlag;

/**
 * What a save file holds.
 *
 * @param definition what the domain ran with
 * @param paused whether it is paused when it is restored
 */
record SaveImage(DomainDefinition definition, boolean paused) {
  static SaveImage of(RegisteredDomain<TestDomain> domain, Set<LifecycleFlag> flags) {
    boolean paused = domain.life().state() == DomainState.PAUSED;
    return new SaveImage(domain.detail().shown(), paused).wanted(flags);
  }

  SaveImage wanted(Set<LifecycleFlag> flags) {
    boolean pause = flags.contains(LifecycleFlag.PAUSED);
    boolean run = flags.contains(LifecycleFlag.RUNNING);
    return pause || run ? new SaveImage(definition, pause) : this;
  }
}
