package org.polyvisor.conformance.area;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockInfo;
import org.polyvisor.model.Operation;

/**
 * How large block devices are, and making them larger.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface BlockImageRequirements {
  /** Reads while it runs and once it was stopped. If this fails, only a running domain is asked. */
  @Test
  @Tag(Ids.IMAG_001)
  default void theCapacityIsTheSameWhetherItRunsOrNot(Lab lab) {
    lab.needs(Operation.DESTROY);
    Images images = Images.ofA(lab, GuestState.RUNNING);
    String disk = images.disk().target();
    long running = images.capacity(disk);
    Stops.stop(lab, images.guest());
    Expect.same(running, images.capacity(disk), "the capacity once it was stopped");
  }

  /** If this fails, a path is taken for a target, or the first device is answered. */
  @Test
  @Tag(Ids.IMAG_002)
  default void aSourcePathIsTheDeviceThatHasIt(Lab lab) {
    Images images = Images.toResize(lab, GuestState.RUNNING);
    BlockDevice disk = images.disk();
    long before = images.capacity(disk.target());
    images.resize(disk.source().orElseThrow(), before + Images.MORE);
    for (BlockDevice one : images.disks()) {
      Expect.same(
          images.capacity(one.target()),
          images.capacity(one.source().orElseThrow()),
          "the capacity of " + one.target() + " by its source");
    }
    Expect.that(
        images.capacity(disk.target()) > before, "the disk did not grow when its path was named");
  }

  /** If this fails, look at what an unknown path is turned into. */
  @Test
  @Tag(Ids.IMAG_003)
  default void aDeviceThatIsNotThereHasNoSize(Lab lab) {
    Images images = Images.ofA(lab, GuestState.RUNNING);
    Expect.oneLineWith(
        "vdzz",
        Expect.refusal(ErrorCode.INVALID_ARG, "the size of no device", () -> images.info("vdzz")));
  }

  /** If this fails, an empty drive has the size 0. */
  @Test
  @Tag(Ids.IMAG_004)
  default void aDriveWithoutAMediumHasNoSize(Lab lab) {
    Images images = Images.ofA(lab, GuestState.RUNNING);
    BlockDevice drive =
        images.devices().stream()
            .filter(one -> one.source().isEmpty())
            .findFirst()
            .orElseThrow(() -> lab.notDrivable("the guest has no drive without a medium"));
    Expect.refusal(
        ErrorCode.INVALID_ARG, "the size of no medium", () -> images.info(drive.target()));
  }

  /** If this fails, look at units (bytes). */
  @Test
  @Tag(Ids.IMAG_005)
  default void aDeviceIsAsLargeAsItWasMade(Lab lab) {
    Images images = Images.toResize(lab, GuestState.RUNNING);
    String disk = images.disk().target();
    long wanted = images.capacity(disk) + Images.MORE;
    images.resize(disk, wanted);
    Expect.same(wanted, images.capacity(disk), "the capacity");
  }

  /** If this fails, look at which device the request is turned into. */
  @Test
  @Tag(Ids.IMAG_006)
  default void otherDevicesKeepTheirSize(Lab lab) {
    Images images = Images.toResize(lab, GuestState.RUNNING);
    List<String> targets = images.disks().stream().map(BlockDevice::target).toList();
    if (targets.size() < 2) {
      throw lab.notDrivable("the guest has one disk only");
    }
    long before = images.capacity(targets.get(1));
    images.resize(targets.get(0), images.capacity(targets.get(0)) + Images.MORE);
    Expect.same(before, images.capacity(targets.get(1)), "the capacity of the other disk");
  }

  /** If this fails, an image is resized that nobody holds. */
  @Test
  @Tag(Ids.IMAG_007)
  default void aStoppedDomainsDeviceIsNotResized(Lab lab) {
    Images images = Images.toResize(lab, GuestState.SHUTOFF);
    String disk = images.disk().target();
    long more = images.capacity(disk) + Images.MORE;
    images.refused(
        ErrorCode.OPERATION_INVALID,
        "resizing a stopped domain's disk",
        () -> images.resize(disk, more));
  }

  /** If this fails, look at what an unknown path is turned into. */
  @Test
  @Tag(Ids.IMAG_008)
  default void aDeviceThatIsNotThereIsNotResized(Lab lab) {
    Images images = Images.toResize(lab, GuestState.RUNNING);
    Expect.oneLineWith(
        "vdzz",
        images.refused(
            ErrorCode.INVALID_ARG, "resizing no device", () -> images.resize("vdzz", Images.MORE)));
  }

  /** If this fails, a size is a thing of the run. */
  @Test
  @Tag(Ids.IMAG_009)
  default void aNewSizeOutlivesTheRun(Lab lab) {
    lab.needs(Operation.DESTROY, Operation.START);
    Images images = Images.toResize(lab, GuestState.RUNNING);
    String disk = images.disk().target();
    images.resize(disk, images.capacity(disk) + Images.MORE);
    long resized = images.capacity(disk);
    images.guest().run(Operation.DESTROY);
    images.guest().run(Operation.START);
    Expect.same(resized, images.capacity(disk), "the capacity after the next start");
  }

  /** If this fails, a number is handed on as it came. */
  @Test
  @Tag(Ids.IMAG_010)
  default void aNegativeSizeIsRefused(Lab lab) {
    Images images = Images.toResize(lab, GuestState.RUNNING);
    String disk = images.disk().target();
    images.refused(
        ErrorCode.INVALID_ARG, "resizing to less than nothing", () -> images.resize(disk, -1));
  }

  /** If this fails, what is not known is told as a number. */
  @Test
  @Tag(Ids.IMAG_011)
  default void aDiskWithAMediumIsLargerThanNothing(Lab lab) {
    Images images = Images.ofA(lab, GuestState.RUNNING);
    for (BlockDevice disk : images.disks()) {
      BlockInfo info = images.info(disk.target());
      Expect.that(info.capacityBytes().orElse(1) > 0, disk.target() + ": " + info);
      Expect.that(info.physicalBytes().orElse(1) > 0, disk.target() + ": " + info);
    }
  }
}
