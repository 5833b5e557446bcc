package org.polyvisor.cli.internal.fleet;

import java.util.ArrayList;
import java.util.List;
import org.polyvisor.Domain;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockDevice;

/** Reads a guest's counters. Never throws {@link VirtException}: it becomes an answer. */
@FunctionalInterface
public interface BlockReader {
  /** Reads them, once. */
  List<DeviceAnswer> read(Domain domain);

  /** Reads one device; empty for the sum. */
  static BlockReader of(String device) {
    return domain -> List.of(one(domain, device));
  }

  /** Reads every device. */
  static BlockReader ofEveryDevice() {
    return domain -> {
      try {
        return all(domain, domain.blockDevices());
      } catch (VirtException e) {
        return List.of(DeviceAnswer.of(domain, "", e));
      }
    };
  }

  /** Reads these devices; after one that timed out, no more. */
  static List<DeviceAnswer> all(Domain domain, List<BlockDevice> devices) {
    List<DeviceAnswer> answers = new ArrayList<>();
    for (BlockDevice device : devices) {
      DeviceAnswer answer = one(domain, device.target());
      answers.add(answer);
      if (answer.error().filter(OperationTimeoutException.class::isInstance).isPresent()) {
        // It is stuck: each further device would cost a deadline more.
        return answers;
      }
    }
    return answers;
  }

  private static DeviceAnswer one(Domain domain, String device) {
    try {
      return DeviceAnswer.of(domain, domain.blockStatistics(device));
    } catch (VirtException e) {
      return DeviceAnswer.of(domain, device, e);
    }
  }
}
