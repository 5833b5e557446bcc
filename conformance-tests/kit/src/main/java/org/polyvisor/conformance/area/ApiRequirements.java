package org.polyvisor.conformance.area;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.EventSubscription;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Stuck;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.error.ReadOnlyException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.Operation;

/**
 * The whole stack: the driver under the facade.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ApiRequirements {
  /** If this fails while the same holds below the facade, look at what {@code lookup} answers. */
  @Test
  @Tag(Ids.APIS_001)
  default void listAndLookUpAgreeThroughTheApi(Lab lab) {
    Connection connection = lab.api();
    Domain domain = Apis.any(lab, connection);
    Expect.same(domain, connection.domain(domain.name()), "the domain of name " + domain.name());
    Expect.same(domain, connection.domain(domain.uuid()), "the domain of UUID " + domain.uuid());
  }

  /**
   * If this fails while the same holds below the facade, the error is not a {@code VirtException}.
   */
  @Test
  @Tag(Ids.APIS_002)
  default void aNameThatNobodyHasIsNoDomainThroughTheApi(Lab lab) {
    Connection connection = lab.api();
    String name = lab.freshName();
    VirtException refusal =
        Expect.refusal(ErrorCode.NO_DOMAIN, "looking up " + name, () -> connection.domain(name));
    String driver = lab.provider().descriptor().name();
    Expect.same(Optional.of(driver), refusal.driver(), "the driver that it names");
  }

  /** If this fails while the same holds below the facade, look at the thread that delivers. */
  @Test
  @Tag(Ids.APIS_003)
  default void aSubscriptionGetsTheEventOfAnOperation(Lab lab) {
    Connection connection = lab.api();
    EventSubscription events = Apis.offered(lab, () -> connection.subscribe(EventKind.LIFECYCLE));
    lab.afterwards(events);
    Domain domain = Apis.running(lab, connection);
    Apis.offered(lab, () -> Taken.suspend(lab, domain));
    Taken.mustCome(events, domain.ref(), LifecycleEventDetail.SUSPENDED_PAUSED);
  }

  /** If this fails while the same holds below the facade, look at {@code atHand}. */
  @Test
  @Tag(Ids.APIS_004)
  default void devicesAndSumCanBeReadThroughTheApi(Lab lab) {
    Connection connection = lab.api();
    Domain domain = Apis.running(lab, connection);
    List<BlockDevice> devices = Apis.offered(lab, domain::blockDevices);
    for (BlockDevice device : devices) {
      if (device.source().isPresent()) {
        Expect.same(
            device.target(), domain.blockStatistics(device.target()).device(), "the device");
      }
    }
    Expect.same("", Apis.offered(lab, () -> domain.blockStatistics("")).device(), "the sum");
  }

  /** If this fails, the facade is broken, not the driver. */
  @Test
  @Tag(Ids.APIS_005)
  default void aReadOnlyConnectionRefusesChanges(Lab lab) {
    Connection connection = lab.readOnlyApi();
    List<Domain> before = connection.domains();
    Expect.refusal(ReadOnlyException.class, "define", () -> connection.define("<domain/>"));
    Expect.refusal(ReadOnlyException.class, "create", () -> connection.create("<domain/>"));
    Expect.same(new HashSet<>(before), new HashSet<>(connection.domains()), "the domains");
  }

  /** If this fails, the facade is broken, or the driver's close throws. */
  @Test
  @Tag(Ids.APIS_006)
  default void aClosedConnectionSaysSoThroughTheApi(Lab lab) {
    Connection connection = lab.api();
    connection.domains();
    connection.close();
    Expect.refusal(ErrorCode.INVALID_CONN, "listing after close", connection::domains);
  }

  /** If this fails while the same fails below the facade too, look there first. */
  @Test
  @Tag(Ids.APIS_007)
  default void aCallEndsByItsDeadlineThroughTheApi(Lab lab) {
    Connection connection = lab.api();
    Domain domain = Apis.any(lab, connection).within(Bounds.shortDeadline());
    try (Stuck stuck = lab.stuck()) {
      Stuckness.endsByItsDeadline("reading while the hypervisor is stuck", call -> domain.info());
    }
  }

  /** If this fails while LACK-001 holds, an operation reaches the driver on another way. */
  @Test
  @Tag(Ids.APIS_008)
  default void whatTheDriverLacksIsRefusedThroughTheApi(Lab lab) {
    Connection connection = lab.api();
    List<Operation> lacks = connection.lacks().stream().filter(Taken.CHANGES::containsKey).toList();
    if (lacks.isEmpty()) {
      throw lab.notDrivable("lacks() names no lifecycle operation");
    }
    lab.mayChange();
    Domain domain = Apis.running(lab, connection);
    for (Operation operation : lacks) {
      Expect.refusal(
          OperationUnsupportedException.class,
          operation + " through the api",
          () -> Taken.change(operation, domain));
    }
  }
}
