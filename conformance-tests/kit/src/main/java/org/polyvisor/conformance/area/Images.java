package org.polyvisor.conformance.area;

import java.util.List;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Opened;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockInfo;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.BlockDeviceFacet;
import org.polyvisor.spi.BlockInfoRequest;
import org.polyvisor.spi.BlockResizeRequest;
import org.polyvisor.spi.BlockStatisticsFacet;

/** The sizes of one guest's block devices. */
final class Images {
  /** By how much a device grows: whole sectors, whatever those are. */
  static final long MORE = 1 << 20;

  private final Lab lab;
  private final Guest guest;

  private Images(Lab lab, Guest guest) {
    this.lab = lab;
    this.guest = guest;
  }

  /** To be looked at. */
  static Images ofA(Lab lab, GuestState state) {
    lab.needs(Operation.BLOCK_INFO, Operation.BLOCK_DEVICES);
    return new Images(lab, lab.guest(state));
  }

  /** To be resized; the first disk gets its size back at the end, if it still runs by then. */
  static Images toResize(Lab lab, GuestState state) {
    lab.needs(Operation.BLOCK_INFO, Operation.BLOCK_DEVICES, Operation.BLOCK_RESIZE);
    Images images = new Images(lab, lab.own(state));
    String disk = images.disk().target();
    long before = images.capacity(disk);
    lab.afterwards(() -> images.giveBack(disk, before));
    return images;
  }

  private void giveBack(String disk, long bytes) {
    Opened again = lab.again();
    if (again.info(guest.identity()).active()) {
      again
          .facet(BlockDeviceFacet.class)
          .resizeBlock(again.call(), BlockResizeRequest.of(guest.identity(), disk, bytes));
    }
  }

  Guest guest() {
    return guest;
  }

  List<BlockDevice> devices() {
    return lab.main()
        .facet(BlockStatisticsFacet.class)
        .blockDevices(lab.main().call(), guest.identity());
  }

  /** The first with a medium. */
  BlockDevice disk() {
    return disks().stream()
        .findFirst()
        .orElseThrow(() -> lab.notDrivable("the guest has no disk with a source"));
  }

  List<BlockDevice> disks() {
    return devices().stream().filter(one -> one.source().isPresent()).toList();
  }

  BlockInfo info(String device) {
    return lab.main()
        .facet(BlockDeviceFacet.class)
        .blockInfo(lab.main().call(), BlockInfoRequest.of(guest.identity(), device));
  }

  long capacity(String device) {
    return info(device)
        .capacityBytes()
        .orElseThrow(() -> lab.notDrivable("the capacity of " + device + " is not known"));
  }

  void resize(String device, long bytes) {
    lab.main()
        .facet(BlockDeviceFacet.class)
        .resizeBlock(lab.main().call(), BlockResizeRequest.of(guest.identity(), device, bytes));
  }

  /** Refused with this code; the first disk is as large as before. */
  VirtException refused(ErrorCode code, String what, Runnable change) {
    String disk = disk().target();
    long before = capacity(disk);
    VirtException refusal = Expect.refusal(code, what, change);
    Expect.same(before, capacity(disk), "the capacity after a refusal");
    return refusal;
  }
}
