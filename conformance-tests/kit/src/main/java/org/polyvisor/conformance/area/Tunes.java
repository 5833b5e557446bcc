package org.polyvisor.conformance.area;

import java.util.Set;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.MemoryRequest;
import org.polyvisor.spi.TuningFacet;
import org.polyvisor.spi.VcpuCountRequest;
import org.polyvisor.spi.VcpuRequest;

/** Memory and virtual CPUs of one domain. */
final class Tunes {
  static final Set<ChangeScope> LIVE = Set.of(ChangeScope.LIVE);
  static final Set<ChangeScope> CONFIG = Set.of(ChangeScope.CONFIG);
  static final Set<ChangeScope> BOTH = Set.of(ChangeScope.LIVE, ChangeScope.CONFIG);

  private final Lab lab;
  private final DomainRef domain;
  private final TuningFacet facet;

  private Tunes(Lab lab, DomainRef domain) {
    this.lab = lab;
    this.domain = domain;
    facet = lab.main().facet(TuningFacet.class);
  }

  static Tunes ofA(Lab lab, GuestState state) {
    needs(lab);
    return new Tunes(lab, lab.own(state).identity());
  }

  /** Of a domain that is there. */
  static Tunes of(Lab lab, DomainRef domain) {
    return new Tunes(lab, domain);
  }

  static Tunes ofATransientOne(Lab lab) {
    needs(lab);
    lab.needs(Operation.CREATE);
    return new Tunes(lab, Definitions.create(lab, Definitions.xml(lab, Definitions.fresh(lab))));
  }

  /** A running one that may have two virtual CPUs and has one. */
  static Tunes ofOneWithRoom(Lab lab) {
    needs(lab);
    lab.needs(Operation.START);
    Guest guest = lab.own(GuestState.SHUTOFF);
    Tunes tunes = new Tunes(lab, guest.identity());
    tunes.limitVcpus(2, CONFIG);
    tunes.vcpus(1, CONFIG);
    guest.run(Operation.START);
    return tunes;
  }

  private static void needs(Lab lab) {
    lab.needs(Operation.SET_MEMORY, Operation.SET_VCPUS, Operation.VCPU_COUNT);
  }

  void memory(long kiB, Set<ChangeScope> scopes) {
    facet.setMemory(lab.main().call(), MemoryRequest.of(domain, kiB, false, scopes));
  }

  void limitMemory(long kiB, Set<ChangeScope> scopes) {
    facet.setMemory(lab.main().call(), MemoryRequest.of(domain, kiB, true, scopes));
  }

  void vcpus(int count, Set<ChangeScope> scopes) {
    facet.setVcpus(lab.main().call(), VcpuRequest.of(domain, count, false, scopes));
  }

  void limitVcpus(int count, Set<ChangeScope> scopes) {
    facet.setVcpus(lab.main().call(), VcpuRequest.of(domain, count, true, scopes));
  }

  int counted(Set<ChangeScope> scopes) {
    return facet.vcpuCount(lab.main().call(), VcpuCountRequest.of(domain, false, scopes));
  }

  int countedLimit(Set<ChangeScope> scopes) {
    return facet.vcpuCount(lab.main().call(), VcpuCountRequest.of(domain, true, scopes));
  }

  /** The number of virtual CPUs that is shown, where one is. */
  int shown() {
    return lab.main().info(domain).vcpus().orElseGet(() -> counted(Set.of()));
  }

  /** The limit that is shown. */
  long limit() {
    return lab.main()
        .info(domain)
        .maximumMemoryKiB()
        .orElseThrow(() -> lab.notDrivable("the information has no memory"));
  }

  long memory() {
    return lab.main()
        .info(domain)
        .memoryKiB()
        .orElseThrow(() -> lab.notDrivable("the information has no memory in use"));
  }

  void restart() {
    lab.needs(Operation.DESTROY, Operation.START);
    lab.main().run(Operation.DESTROY, domain);
    lab.main().run(Operation.START, domain);
  }

  void start() {
    lab.needs(Operation.START);
    lab.main().run(Operation.START, domain);
  }

  /** Refused with this code; memory and number are as they were. */
  void refused(ErrorCode code, String what, Runnable change) {
    long memory = memory();
    int count = counted(Set.of());
    VirtException refusal = Expect.refusal(code, what, change);
    Expect.same(memory, memory(), "the memory after " + refusal.code());
    Expect.same(count, counted(Set.of()), "the number of vCPUs after " + refusal.code());
  }

  /** There is nothing of that scope to change or to read. */
  void nothingToChange(Set<ChangeScope> scopes) {
    String what = " of " + scopes + ", which is not there";
    refused(ErrorCode.OPERATION_INVALID, "memory" + what, () -> memory(1024, scopes));
    refused(ErrorCode.OPERATION_INVALID, "vCPUs" + what, () -> vcpus(1, scopes));
    refused(ErrorCode.OPERATION_INVALID, "counting vCPUs" + what, () -> counted(scopes));
  }
}
