package org.polyvisor.conformance.mutants;

import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.StateReason;

/** Makes information that differs in one thing. */
final class Infos {
  private Infos() {}

  static DomainInfo about(DomainInfo info, DomainRef domain) {
    return with(info, domain, info.reason());
  }

  static DomainInfo because(DomainInfo info, StateReason reason) {
    return with(info, info.domain(), reason);
  }

  /** The reason is another one, where it is this one. */
  static DomainInfo because(DomainInfo info, StateReason from, StateReason to) {
    return info.reason() == from ? because(info, to) : info;
  }

  static DomainInfo with(DomainInfo info, DomainRef domain, StateReason reason) {
    return builder(info, domain, reason).build();
  }

  static DomainInfo.Builder builder(DomainInfo info, DomainRef domain, StateReason reason) {
    DomainInfo.Builder builder = DomainInfo.of(domain, reason);
    info.maximumMemoryKiB().ifPresent(builder::maximumMemoryKiB);
    info.memoryKiB().ifPresent(builder::memoryKiB);
    info.vcpus().ifPresent(builder::vcpus);
    info.persistent().ifPresent(builder::persistent);
    info.managedSave().ifPresent(builder::managedSave);
    info.autostart().ifPresent(builder::autostart);
    info.updated().ifPresent(builder::updated);
    info.osType().ifPresent(builder::osType);
    info.cpuTimeNanos().ifPresent(builder::cpuTimeNanos);
    return builder;
  }

  static DomainRef named(DomainRef domain, String name) {
    return domain.id().isPresent()
        ? DomainRef.of(domain.uuid(), name, domain.id().getAsInt())
        : DomainRef.of(domain.uuid(), name);
  }
}
