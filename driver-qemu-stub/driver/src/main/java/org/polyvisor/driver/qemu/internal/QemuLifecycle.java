package org.polyvisor.driver.qemu.internal;

import java.util.Set;
import org.polyvisor.driver.qemu.internal.guest.Guest;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.Outcome;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.LifecycleFacet;
import org.polyvisor.spi.LifecycleRequest;

/**
 * What can be done to the life of an attached QEMU. It cannot be started, since somebody else did
 * that; and QMP has no way to ask a guest for a reboot: the power button would end QEMU.
 */
final class QemuLifecycle implements LifecycleFacet {
  static final Set<Operation> LACKS = Set.of(Operation.START, Operation.REBOOT);

  private final QemuConnection connection;

  QemuLifecycle(QemuConnection connection) {
    this.connection = connection;
  }

  @Override
  public void start(Call call, LifecycleRequest request) {
    throw lacking(request, "start", "this driver attaches to QEMU processes that run already");
  }

  @Override
  public void suspend(Call call, LifecycleRequest request) {
    guest(request).send("stop").get(call);
  }

  @Override
  public void resume(Call call, LifecycleRequest request) {
    Guest guest = guest(request);
    if (state(call, guest) == DomainState.RUNNING) {
      throw invalid(guest, "it is running already");
    }
    guest.send("cont").get(call);
  }

  @Override
  public void shutdown(Call call, LifecycleRequest request) {
    Guest guest = guest(request);
    DomainState state = state(call, guest);
    if (state != DomainState.RUNNING && state != DomainState.PMSUSPENDED) {
      throw invalid(guest, "it does not run, so its guest cannot hear the power button; resume it");
    }
    guest.send("system_powerdown").get(call);
  }

  @Override
  public void reboot(Call call, LifecycleRequest request) {
    throw lacking(request, "reboot", "QMP cannot ask a guest to; reset restarts it at once");
  }

  @Override
  public void reset(Call call, LifecycleRequest request) {
    guest(request).send("system_reset").get(call);
  }

  @Override
  public void destroy(Call call, LifecycleRequest request) {
    // QEMU's quit writes out what it holds, so that it is always a graceful one.
    Guest guest = guest(request, Set.of(LifecycleFlag.GRACEFUL));
    guest.life().destroying();
    guest.send("quit").orEnd(call);
    try {
      call.get(guest.gone(), "QEMU of domain " + guest.ref().name() + " to end");
    } catch (VirtException e) {
      throw e.about(guest.ref());
    }
  }

  private Guest guest(LifecycleRequest request) {
    return guest(request, Set.of());
  }

  private Guest guest(LifecycleRequest request, Set<LifecycleFlag> known) {
    for (LifecycleFlag flag : request.flags()) {
      if (!known.contains(flag)) {
        throw VirtException.of(
                ErrorCode.ARGUMENT_UNSUPPORTED,
                ErrorDomain.QEMU,
                "domain '" + request.domain().name() + "': flag '" + flag + "' is not supported")
            .about(request.domain())
            .leaving(Outcome.NOTHING_CHANGED);
      }
    }
    return connection.guest(request.domain());
  }

  private static DomainState state(Call call, Guest guest) {
    String status = guest.send("query-status").text(call, "status");
    return guest.life().reason(status).state();
  }

  private static VirtException invalid(Guest guest, String why) {
    return VirtException.of(
            ErrorCode.OPERATION_INVALID,
            ErrorDomain.QEMU,
            "domain '" + guest.ref().name() + "': " + why)
        .about(guest.ref())
        .leaving(Outcome.NOTHING_CHANGED);
  }

  private VirtException lacking(LifecycleRequest request, String what, String why) {
    Guest guest = connection.guest(request.domain());
    return VirtException.of(
            ErrorCode.OPERATION_UNSUPPORTED,
            ErrorDomain.QEMU,
            "domain '" + guest.ref().name() + "' cannot be asked to " + what + ": " + why)
        .about(guest.ref())
        .leaving(Outcome.NOTHING_CHANGED);
  }
}
