package org.polyvisor.driver.support;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.polyvisor.annotation.API;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.model.Operation;
import org.polyvisor.model.SnapshotFlag;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.LifecycleRequest;

/**
 * Refuses what a driver does not know. The parameter {@code own} is the driver's own error domain.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Refusals {
  private Refusals() {}

  /**
   * Refuses flags beyond those that the driver knows for the operation.
   *
   * @throws org.polyvisor.error.OperationUnsupportedException if there is one
   */
  public static void unknownFlags(
      ErrorDomain own, Operation operation, Set<LifecycleFlag> given, LifecycleFlag... known) {
    unknown(own, operation, given, Set.of(known));
  }

  /**
   * The same for flags of snapshots.
   *
   * @throws org.polyvisor.error.OperationUnsupportedException if there is one
   */
  public static void unknownFlags(
      ErrorDomain own, Operation operation, Set<SnapshotFlag> given, SnapshotFlag... known) {
    unknown(own, operation, given, Set.of(known));
  }

  private static <F> void unknown(
      ErrorDomain own, Operation operation, Set<F> given, Set<F> knownFlags) {
    given.stream()
        .filter(flag -> !knownFlags.contains(flag))
        .findFirst()
        .ifPresent(
            flag -> {
              throw unknown(own, operation + ": flag '" + flag + "'", names(knownFlags));
            });
  }

  /**
   * Refuses flags beyond those that the driver knows for the operation; the refusal carries the
   * domain.
   *
   * @throws org.polyvisor.error.OperationUnsupportedException if there is one
   */
  public static void unknownFlags(
      ErrorDomain own, Operation operation, LifecycleRequest request, LifecycleFlag... known) {
    try {
      unknownFlags(own, operation, request.flags(), known);
    } catch (VirtException e) {
      throw e.about(request.domain());
    }
  }

  /**
   * Refuses two flags of which only one can be meant, as the checks that all drivers share do it.
   *
   * @throws org.polyvisor.error.InvalidArgumentException if both are there
   */
  public static void exclusiveFlags(
      Operation operation, Set<LifecycleFlag> given, LifecycleFlag one, LifecycleFlag other) {
    exclusive(ErrorDomain.DOMAIN, operation, given, Set.of(one, other));
  }

  /**
   * The same for flags of snapshots.
   *
   * @throws org.polyvisor.error.InvalidArgumentException if both are there
   */
  public static void exclusiveFlags(
      Operation operation, Set<SnapshotFlag> given, SnapshotFlag one, SnapshotFlag other) {
    exclusive(ErrorDomain.DOMAIN_SNAPSHOT, operation, given, Set.of(one, other));
  }

  private static <F> void exclusive(
      ErrorDomain raisedBy, Operation operation, Set<F> given, Set<F> both) {
    if (given.containsAll(both)) {
      String flags = String.join(" and ", names(both));
      String message = operation + ": flags " + flags + " exclude each other, right is one";
      throw VirtException.of(ErrorCode.INVALID_ARG, raisedBy, message);
    }
  }

  /**
   * Refuses XML options beyond those that the driver knows.
   *
   * @throws org.polyvisor.error.OperationUnsupportedException if there is one
   */
  public static void unknownOptions(ErrorDomain own, Set<XmlOption> given, XmlOption... known) {
    Set<XmlOption> knownOptions = Set.of(known);
    given.stream()
        .filter(option -> !knownOptions.contains(option))
        .findFirst()
        .ifPresent(
            option -> {
              throw unknown(own, Operation.XML + ": option '" + option + "'", names(knownOptions));
            });
  }

  /** An operation that this hypervisor does not have. */
  public static VirtException unsupported(ErrorDomain own, Operation operation, String why) {
    return VirtException.of(ErrorCode.OPERATION_UNSUPPORTED, own, operation + ": " + why);
  }

  /** The domain has no such block device; the message names those that there are. */
  public static VirtException noSuchDevice(
      ErrorDomain own, DomainRef domain, String device, List<BlockDevice> present) {
    List<String> targets = present.stream().map(BlockDevice::target).toList();
    String known = targets.isEmpty() ? "it has none" : "it has " + String.join(", ", targets);
    return VirtException.of(
            ErrorCode.INVALID_ARG,
            own,
            "domain '" + domain.name() + "' has no block device '" + device + "': " + known)
        .about(domain);
  }

  private static VirtException unknown(ErrorDomain own, String what, Set<String> known) {
    String right = known.isEmpty() ? "none is" : "only " + String.join(", ", known);
    return VirtException.of(
        ErrorCode.ARGUMENT_UNSUPPORTED, own, what + " is not supported here, " + right);
  }

  private static Set<String> names(Set<?> known) {
    Set<String> names = new TreeSet<>();
    known.forEach(item -> names.add(item.toString()));
    return names;
  }
}
