package org.polyvisor;

import java.util.Set;
import org.polyvisor.model.BlockInfo;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.BlockDeviceFacet;
import org.polyvisor.spi.BlockInfoRequest;
import org.polyvisor.spi.BlockResizeRequest;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.DeviceFacet;
import org.polyvisor.spi.DeviceRequest;
import org.polyvisor.spi.MemoryRequest;
import org.polyvisor.spi.TuningFacet;
import org.polyvisor.spi.VcpuCountRequest;
import org.polyvisor.spi.VcpuRequest;

/** What a domain has: memory, virtual CPUs, devices. Immutable. */
record DomainTuning(DomainCalls calls) {
  void memory(long memoryKiB, boolean maximum, ChangeScope... scopes) {
    MemoryRequest request = MemoryRequest.of(calls.ref(), memoryKiB, maximum, Set.of(scopes));
    String doing = "setting the memory of";
    calls.change(TuningFacet.class, Operation.SET_MEMORY, doing, (f, c) -> f.setMemory(c, request));
  }

  void vcpus(int count, boolean maximum, ChangeScope... scopes) {
    VcpuRequest request = VcpuRequest.of(calls.ref(), count, maximum, Set.of(scopes));
    String doing = "setting the vCPUs of";
    calls.change(TuningFacet.class, Operation.SET_VCPUS, doing, (f, c) -> f.setVcpus(c, request));
  }

  int count(boolean maximum, ChangeScope... scopes) {
    VcpuCountRequest request = VcpuCountRequest.of(calls.ref(), maximum, Set.of(scopes));
    String doing = "counting the vCPUs of";
    return calls.ask(
        TuningFacet.class, Operation.VCPU_COUNT, doing, (f, c) -> f.vcpuCount(c, request));
  }

  interface DeviceChange {
    void apply(DeviceFacet facet, Call call, DeviceRequest request);
  }

  void device(Operation what, DeviceChange change, String xml, ChangeScope... scopes) {
    DeviceRequest request = DeviceRequest.of(calls.ref(), xml, Set.of(scopes));
    String doing = "changing a device of";
    calls.change(DeviceFacet.class, what, doing, (f, c) -> change.apply(f, c, request));
  }

  BlockInfo blockInfo(String device) {
    BlockInfoRequest request = BlockInfoRequest.of(calls.ref(), device);
    String doing = "looking at block device '" + device + "' of";
    return calls.ask(
        BlockDeviceFacet.class, Operation.BLOCK_INFO, doing, (f, c) -> f.blockInfo(c, request));
  }

  void resizeBlock(String device, long bytes) {
    BlockResizeRequest request = BlockResizeRequest.of(calls.ref(), device, bytes);
    String doing = "resizing block device '" + device + "' of";
    calls.change(
        BlockDeviceFacet.class, Operation.BLOCK_RESIZE, doing, (f, c) -> f.resizeBlock(c, request));
  }
}
