package org.polyvisor.driver.test.internal;

import org.polyvisor.driver.support.DomainErrors;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.driver.support.xml.DomainDefinition;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.JobInfo;
import org.polyvisor.model.JobKind;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.GuestFacet;
import org.polyvisor.spi.JobFacet;

/** A simulated guest whose agent answers if the domain has a channel for it. */
final class TestGuest implements GuestFacet, JobFacet {
  private static final String AGENT = "org.qemu.guest_agent.0";

  private final Session session;

  TestGuest(Session session) {
    this.session = session;
  }

  @Override
  public String hostname(Call call, DomainRef domain) {
    RegisteredDomain<TestDomain> found = active(call, Operation.HOSTNAME, domain);
    if (found.life().state() != DomainState.RUNNING) {
      throw DomainErrors.invalid(
          TestHost.ERRORS, found.ref(), Operation.HOSTNAME, found.life().state());
    }
    if (!hasAgent(found.detail().shown())) {
      throw VirtException.of(
              ErrorCode.ARGUMENT_UNSUPPORTED,
              TestHost.ERRORS,
              "hostname: domain '" + found.ref().name() + "' has no channel to a guest agent")
          .about(found.ref());
    }
    return found.ref().name() + "host";
  }

  @Override
  public JobInfo jobInfo(Call call, DomainRef domain) {
    active(call, Operation.JOB_INFO, domain);
    return JobInfo.of(JobKind.NONE).build();
  }

  private RegisteredDomain<TestDomain> active(Call call, Operation operation, DomainRef domain) {
    RegisteredDomain<TestDomain> found = session.begin(call, operation, domain);
    if (!found.life().active()) {
      throw DomainErrors.notActive(found.ref(), operation);
    }
    return found;
  }

  private static boolean hasAgent(DomainDefinition definition) {
    return definition.document().child("devices").stream()
        .flatMap(devices -> devices.children("channel").stream())
        .flatMap(channel -> channel.child("target").stream())
        .anyMatch(target -> target.attribute("name").filter(AGENT::equals).isPresent());
  }
}
