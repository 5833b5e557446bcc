package org.polyvisor.driver.qemu.internal.guest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;
import tools.jackson.databind.JsonNode;

/** The drives of a guest at one moment; targets are unique. */
public final class Drives {
  private final List<Drive> all;

  private Drives(List<Drive> all) {
    this.all = all;
  }

  /** From the answer to {@code query-block}. */
  public static Drives of(JsonNode answer) {
    List<Drive> drives = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (JsonNode entry : answer.values()) {
      List<String> names = DriveNames.of(entry);
      names.stream()
          .filter(taken::add)
          .findFirst()
          .ifPresent(target -> drives.add(Drive.of(target, names, entry)));
    }
    return new Drives(List.copyOf(drives));
  }

  /** All, in QEMU's order. */
  public List<Drive> all() {
    return all;
  }

  /**
   * The one that is listed under a name; else the one that is called so; else the one with that
   * source.
   *
   * @throws org.polyvisor.error.InvalidArgumentException if there is none; the message lists those
   *     that there are
   */
  public Drive get(String device, DomainRef domain) {
    return listed(device)
        .or(() -> all.stream().filter(drive -> drive.isCalled(device)).findFirst())
        .or(() -> all.stream().filter(drive -> drive.holds(device)).findFirst())
        .orElseThrow(() -> unknown(device, domain));
  }

  private Optional<Drive> listed(String device) {
    return all.stream().filter(drive -> drive.target().equals(device)).findFirst();
  }

  private VirtException unknown(String device, DomainRef domain) {
    return unknown(all.stream().map(Drive::target).toList(), device, domain);
  }

  /** There is no such device among these. */
  public static VirtException unknown(List<String> targets, String device, DomainRef domain) {
    String there = targets.isEmpty() ? "it has none" : "it has " + String.join(", ", targets);
    return VirtException.of(
            ErrorCode.INVALID_ARG,
            ErrorDomain.QEMU,
            "domain '" + domain.name() + "' has no block device '" + device + "'; " + there)
        .about(domain);
  }
}
