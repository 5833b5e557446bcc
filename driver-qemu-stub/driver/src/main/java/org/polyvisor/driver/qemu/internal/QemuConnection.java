package org.polyvisor.driver.qemu.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.polyvisor.driver.qemu.internal.guest.Guest;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.HostInfo;
import org.polyvisor.model.Operation;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.EventFacet;
import org.polyvisor.spi.Facet;
import org.polyvisor.spi.Registration;

/**
 * A connection to a set of QEMU processes. All of its domains are transient: they are there while
 * their QEMU is. One thread reads from all monitors; calls wait in the threads of their callers.
 */
final class QemuConnection implements DriverConnection {
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Surroundings around;
  private final Monitors monitors;
  private final Registration watch;
  private final List<Facet> facets;

  QemuConnection(Surroundings around, Monitors monitors, Registration watch) {
    this.around = around;
    this.monitors = monitors;
    this.watch = watch;
    facets =
        List.of(
            new QemuLifecycle(this),
            new QemuBlockStatistics(this, around.ticker(), around.clock()),
            (EventFacet) around.events()::listen,
            monitors);
  }

  /** The guest that is meant. */
  Guest guest(DomainRef ref) {
    checkOpen();
    return around.guests().get(ref);
  }

  /** The guest that is meant, if it is here and the connection open. */
  Optional<Guest> guestIfThere(DomainRef ref) {
    return closed.get() ? Optional.empty() : around.guests().find(ref.uuid());
  }

  private void checkOpen() {
    if (closed.get()) {
      throw closedError();
    }
  }

  private static VirtException closedError() {
    return VirtException.of(
        ErrorCode.INVALID_CONN, ErrorDomain.QEMU, "the connection to QEMU is closed; open another");
  }

  @Override
  public HostInfo host(Call call) {
    checkOpen();
    return HostFacts.of(around.guests().all());
  }

  @Override
  public List<DomainRef> domains(Call call, DomainFilter filter) {
    checkOpen();
    monitors.refresh(call);
    return around.guests().all().stream()
        .filter(guest -> filter.admits(true, false))
        .map(Guest::ref)
        .toList();
  }

  @Override
  public DomainRef lookup(Call call, DomainKey key) {
    return domains(call, DomainFilter.all()).stream()
        .filter(key::matches)
        .findFirst()
        .orElseThrow(() -> unknown(key));
  }

  private VirtException unknown(DomainKey key) {
    return VirtException.of(
        ErrorCode.NO_DOMAIN, ErrorDomain.QEMU, "no domain with " + key + monitors.troubles());
  }

  @Override
  public DomainInfo info(Call call, DomainRef domain) {
    return GuestInfo.of(call, guest(domain));
  }

  @Override
  public String xml(Call call, DomainRef domain, Set<XmlOption> options) {
    return GuestXml.of(call, guest(domain), options);
  }

  @Override
  public boolean alive() {
    return !closed.get() && around.loop().running();
  }

  @Override
  public <F extends Facet> Optional<F> facet(Class<F> type) {
    return facets.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  @Override
  public Set<Operation> lacks() {
    return QemuLifecycle.LACKS;
  }

  @Override
  public void close(Call call) {
    if (closed.compareAndSet(false, true)) {
      watch.close();
      monitors.close();
      around.loop().close();
      around.guests().all().forEach(guest -> guest.gone().completeExceptionally(closedError()));
    }
    around.loop().awaitEnd(call);
    around.events().end(call, QemuConnection::closedError);
  }
}
