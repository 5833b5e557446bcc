package org.polyvisor.driver.test.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.polyvisor.driver.support.DomainErrors;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.driver.support.xml.DeviceEdits;
import org.polyvisor.driver.support.xml.DomainDefinition;
import org.polyvisor.driver.support.xml.XmlElement;
import org.polyvisor.driver.test.TestControlFacet;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.DeviceFacet;
import org.polyvisor.spi.DeviceRequest;

/** Plugs devices in and out. */
final class TestDevices implements DeviceFacet {
  /** Changes take no time; this bounds the wait for those of others. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Set<String> DRIVES = Set.of("cdrom", "floppy");

  private final Session session;
  private final DomainChanges changes;

  TestDevices(Session session) {
    this.session = session;
    this.changes = new DomainChanges(session);
  }

  @Override
  public void attachDevice(Call call, DeviceRequest request) {
    change(call, Operation.ATTACH_DEVICE, request, Devices::attached);
  }

  @Override
  public void detachDevice(Call call, DeviceRequest request) {
    session.begin(call, Operation.DETACH_DEVICE, request.domain());
    XmlElement device = DeviceEdits.parse(request.xml());
    Change asked = detached(request, device, session.host().require(request.domain()));
    if (!asked.told().isEmpty()) {
      session.host().unplugs().await(call, session.gate(), () -> letGo(request, device));
    }
    changes.change(call, request.domain(), domain -> detached(request, device, domain));
  }

  /** What a running guest lets go of, it tells. */
  private static Change detached(
      DeviceRequest request, XmlElement device, RegisteredDomain<TestDomain> domain) {
    Operation operation = Operation.DETACH_DEVICE;
    Change change =
        new Scoped(operation, request.scopes())
            .change(
                domain,
                (scope, now) -> new Devices(operation, domain, scope, now).detached(device));
    Optional<DomainDefinition> before = domain.detail().live();
    boolean live = !change.detail().live().equals(before);
    Optional<XmlElement> gone =
        before.filter(given -> live).flatMap(given -> DeviceEdits.find(given, device));
    return gone.map(DeviceEdits::alias)
        .map(name -> change.tellingOf(TestControlFacet.DEVICE_REMOVED, name))
        .orElse(change);
  }

  /** After whoever asked for it has given up; it may be gone by other ways. */
  private void letGo(DeviceRequest request, XmlElement device) {
    UUID uuid = request.domain().uuid();
    boolean there =
        session
            .host()
            .registry()
            .find(uuid)
            .flatMap(domain -> domain.detail().live())
            .filter(live -> DeviceEdits.find(live, device).isPresent())
            .isPresent();
    if (there) {
      Call call = CallControl.within(PATIENCE).call();
      changes.change(call, request.domain(), domain -> detached(request, device, domain));
    }
  }

  @Override
  public void updateDevice(Call call, DeviceRequest request) {
    change(call, Operation.UPDATE_DEVICE, request, Devices::updated);
  }

  private void change(
      Call call,
      Operation operation,
      DeviceRequest request,
      BiFunction<Devices, XmlElement, DomainDefinition> edit) {
    session.begin(call, operation, request.domain());
    XmlElement device = DeviceEdits.parse(request.xml());
    Scoped scoped = new Scoped(operation, request.scopes());
    changes.change(
        call,
        request.domain(),
        domain ->
            scoped.change(
                domain,
                (scope, now) -> edit.apply(new Devices(operation, domain, scope, now), device)));
  }

  /** The devices of one definition of a domain, and what is done to them. */
  private record Devices(
      Operation operation,
      RegisteredDomain<TestDomain> domain,
      ChangeScope scope,
      DomainDefinition now) {
    DomainDefinition attached(XmlElement device) {
      Optional<XmlElement> there =
          DeviceEdits.isUnique(device) ? DeviceEdits.find(now, device) : Optional.empty();
      if (there.isEmpty()) {
        return DeviceEdits.attached(now, device);
      }
      if (scope == ChangeScope.LIVE && isDrive(device) && isDrive(there.get())) {
        return DeviceEdits.updated(now, there.get(), device);
      }
      throw DomainErrors.invalid(
          TestHost.ERRORS,
          domain.ref(),
          operation + ": it has " + DeviceEdits.name(device) + " already");
    }

    /** With a medium that changes: in one that runs, what is attached to it is the next medium. */
    private static boolean isDrive(XmlElement device) {
      return device.attribute("device").filter(DRIVES::contains).isPresent();
    }

    DomainDefinition detached(XmlElement device) {
      return DeviceEdits.detached(now, present(device));
    }

    DomainDefinition updated(XmlElement device) {
      return DeviceEdits.updated(now, present(device), device);
    }

    private XmlElement present(XmlElement device) {
      List<XmlElement> meant = DeviceEdits.findAll(now, device);
      if (meant.size() > 1 && device.name().is("interface")) {
        throw failed(ErrorCode.OPERATION_FAILED, device, "more than one ");
      }
      return meant.stream()
          .findFirst()
          .orElseThrow(() -> failed(ErrorCode.DEVICE_MISSING, device, "no "));
    }

    private VirtException failed(ErrorCode code, XmlElement device, String howMany) {
      boolean shared = device.name().is("interface");
      String has = operation + ": domain '" + domain.ref().name() + "' has " + howMany;
      return VirtException.of(
              code,
              shared ? ErrorDomain.DOMAIN : TestHost.ERRORS,
              has + DeviceEdits.name(device) + " like this")
          .about(domain.ref());
    }
  }
}
