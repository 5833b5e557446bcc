package org.polyvisor.driver.support.domain;

import org.polyvisor.annotation.API;
import org.polyvisor.driver.support.DomainErrors;
import org.polyvisor.driver.support.xml.DomainDefinition;
import org.polyvisor.driver.support.xml.DomainEdits;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.DomainRef;
import org.polyvisor.spi.MemoryRequest;
import org.polyvisor.spi.VcpuRequest;

/**
 * How much memory and how many virtual CPUs a domain may be given. Pure.
 *
 * @param own the driver's own error domain
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TuningRules(ErrorDomain own) {
  private static final long MAXIMUM_KIB = Long.MAX_VALUE / 1024;
  private static final int MAXIMUM_VCPUS = 1_000_000;

  /** The definition with other memory, or the refusal. */
  public DomainDefinition memory(DomainDefinition now, ChangeScope scope, MemoryRequest request) {
    long limit = request.maximum() ? MAXIMUM_KIB : now.memoryKiB();
    check(request.domain(), "memory in KiB", request.memoryKiB(), limit);
    if (!request.maximum()) {
      return DomainEdits.withCurrentMemory(now, request.memoryKiB());
    }
    refuseLimitOfLive(request.domain(), scope, "memory");
    return DomainEdits.withMemory(now, request.memoryKiB());
  }

  /** The definition with other virtual CPUs, or the refusal. */
  public DomainDefinition vcpus(DomainDefinition now, ChangeScope scope, VcpuRequest request) {
    long limit = request.maximum() ? MAXIMUM_VCPUS : now.vcpus();
    check(request.domain(), "number of vCPUs", request.count(), limit);
    if (!request.maximum()) {
      return DomainEdits.withCurrentVcpus(now, request.count());
    }
    refuseLimitOfLive(request.domain(), scope, "vCPUs");
    return DomainEdits.withVcpus(now, request.count());
  }

  private void check(DomainRef domain, String what, long value, long limit) {
    if (value < 1 || value > limit) {
      String message =
          "domain '" + domain.name() + "': " + what + " '" + value + "': right is 1 to " + limit;
      throw VirtException.of(ErrorCode.INVALID_ARG, own, message).about(domain);
    }
  }

  private void refuseLimitOfLive(DomainRef domain, ChangeScope scope, String what) {
    if (scope == ChangeScope.LIVE) {
      throw DomainErrors.invalid(
          own, domain, "the limit of " + what + " cannot change while it is running");
    }
  }
}
