package org.polyvisor.driver.test.internal;

import java.util.List;
import org.polyvisor.driver.support.DomainErrors;
import org.polyvisor.driver.support.Refusals;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.driver.support.xml.DiskDefinition;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockInfo;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.BlockDeviceFacet;
import org.polyvisor.spi.BlockInfoRequest;
import org.polyvisor.spi.BlockResizeRequest;
import org.polyvisor.spi.Call;

/** The images behind block devices: simulated, each as large as it was last made. */
final class TestImages implements BlockDeviceFacet {
  private final Session session;

  TestImages(Session session) {
    this.session = session;
  }

  @Override
  public BlockInfo blockInfo(Call call, BlockInfoRequest request) {
    RegisteredDomain<TestDomain> domain =
        session.begin(call, Operation.BLOCK_INFO, request.domain());
    return session.host().images().info(image(domain, request.device()));
  }

  @Override
  public void resizeBlock(Call call, BlockResizeRequest request) {
    RegisteredDomain<TestDomain> domain =
        session.begin(call, Operation.BLOCK_RESIZE, request.domain());
    if (!domain.life().active()) {
      throw DomainErrors.notActive(domain.ref(), Operation.BLOCK_RESIZE);
    }
    if (request.bytes() < 0) {
      throw wrong(domain, "size " + request.bytes() + " of a block device: 0 or more is right");
    }
    session.host().images().resize(writable(domain, request.device()), request.bytes());
  }

  private static String image(RegisteredDomain<TestDomain> domain, String device) {
    DiskDefinition found = disk(domain, device);
    return found
        .device()
        .source()
        .orElseThrow(
            () -> wrong(domain, "block device '" + found.target() + "' has no medium in it"));
  }

  private static String writable(RegisteredDomain<TestDomain> domain, String device) {
    DiskDefinition found = disk(domain, device);
    return found
        .device()
        .source()
        .filter(image -> !found.isReadOnly())
        .orElseThrow(
            () -> {
              String why = "block device '" + found.target() + "' is empty or read-only";
              return Refusals.unsupported(TestHost.ERRORS, Operation.BLOCK_RESIZE, why)
                  .about(domain.ref());
            });
  }

  private static DiskDefinition disk(RegisteredDomain<TestDomain> domain, String device) {
    List<DiskDefinition> disks = domain.detail().shown().disks();
    List<BlockDevice> devices = disks.stream().map(DiskDefinition::device).toList();
    return disks.stream()
        .filter(disk -> disk.target().equals(device) || isSource(disk.device(), device))
        .findFirst()
        .orElseThrow(() -> Refusals.noSuchDevice(TestHost.ERRORS, domain.ref(), device, devices));
  }

  private static boolean isSource(BlockDevice disk, String path) {
    return disk.source().filter(path::equals).isPresent();
  }

  private static VirtException wrong(RegisteredDomain<TestDomain> domain, String what) {
    String message = "domain '" + domain.ref().name() + "': " + what;
    return VirtException.of(ErrorCode.INVALID_ARG, TestHost.ERRORS, message).about(domain.ref());
  }
}
