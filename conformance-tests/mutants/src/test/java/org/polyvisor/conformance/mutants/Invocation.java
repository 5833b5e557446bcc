package org.polyvisor.conformance.mutants;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.spi.AutostartRequest;
import org.polyvisor.spi.BlockInfoRequest;
import org.polyvisor.spi.BlockResizeRequest;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.DefinitionRequest;
import org.polyvisor.spi.DeviceRequest;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.Facet;
import org.polyvisor.spi.LifecycleRequest;
import org.polyvisor.spi.MemoryRequest;
import org.polyvisor.spi.MetadataChange;
import org.polyvisor.spi.MetadataRequest;
import org.polyvisor.spi.NetworkDefinitionRequest;
import org.polyvisor.spi.RenameRequest;
import org.polyvisor.spi.SaveRequest;
import org.polyvisor.spi.SnapshotCreation;
import org.polyvisor.spi.SnapshotRequest;
import org.polyvisor.spi.StatisticsRequest;
import org.polyvisor.spi.StoragePoolDefinitionRequest;
import org.polyvisor.spi.VcpuCountRequest;
import org.polyvisor.spi.VcpuRequest;

/** A call to a driver that a mutant may spoil. For the thread that calls. */
final class Invocation {
  private static final Duration LOOK = Duration.ofMillis(10);

  private final Spoiled spoiled;
  private final Object target;
  private final Method method;
  private final @Nullable Object[] arguments;

  Invocation(Spoiled spoiled, Object target, Method method, @Nullable Object[] arguments) {
    this.spoiled = spoiled;
    this.target = target;
    this.method = method;
    this.arguments = arguments;
  }

  String name() {
    return method.getName();
  }

  /** Does what the driver does. */
  @Nullable Object proceed() throws Throwable {
    return proceedWith(arguments);
  }

  @Nullable Object proceedWith(@Nullable Object... others) throws Throwable {
    try {
      return method.invoke(target, others);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  /** The same with an argument replaced by another of its type. */
  <T> @Nullable Object proceedWith(Class<T> type, T other) throws Throwable {
    @Nullable Object[] others = arguments.clone();
    for (int i = 0; i < others.length; i++) {
      if (type.isInstance(others[i])) {
        others[i] = other;
      }
    }
    return proceedWith(others);
  }

  /** The first argument of a type. */
  <T> Optional<T> argument(Class<T> type) {
    for (Object argument : arguments) {
      if (type.isInstance(argument)) {
        return Optional.of(type.cast(argument));
      }
    }
    return Optional.empty();
  }

  /** The driver as it is. */
  DriverConnection real() {
    return spoiled.real();
  }

  /** Which domain it is about, if about one. */
  Optional<DomainRef> domain() {
    return argument(DomainRef.class)
        .or(() -> argument(LifecycleRequest.class).map(LifecycleRequest::domain))
        .or(() -> argument(BlockStatisticsRequest.class).map(BlockStatisticsRequest::domain))
        .or(() -> argument(StatisticsRequest.class).map(StatisticsRequest::domain))
        .or(this::further);
  }

  private Optional<DomainRef> further() {
    return argument(SaveRequest.class)
        .map(SaveRequest::domain)
        .or(() -> argument(SnapshotCreation.class).map(SnapshotCreation::domain))
        .or(() -> argument(SnapshotRequest.class).map(SnapshotRequest::domain))
        .or(() -> argument(MemoryRequest.class).map(MemoryRequest::domain))
        .or(() -> argument(VcpuRequest.class).map(VcpuRequest::domain))
        .or(() -> argument(VcpuCountRequest.class).map(VcpuCountRequest::domain))
        .or(() -> argument(DeviceRequest.class).map(DeviceRequest::domain))
        .or(this::kept);
  }

  private Optional<DomainRef> kept() {
    return argument(AutostartRequest.class)
        .map(AutostartRequest::domain)
        .or(() -> argument(RenameRequest.class).map(RenameRequest::domain))
        .or(() -> argument(MetadataRequest.class).map(MetadataRequest::domain))
        .or(() -> argument(MetadataChange.class).map(MetadataChange::domain))
        .or(() -> argument(BlockInfoRequest.class).map(BlockInfoRequest::domain))
        .or(() -> argument(BlockResizeRequest.class).map(BlockResizeRequest::domain));
  }

  /** A facet of the driver as it is. */
  <F extends Facet> F real(Class<F> type) {
    return real().facet(type).orElseThrow();
  }

  boolean isTransient() {
    return info().filter(info -> !info.persistent().orElse(true)).isPresent();
  }

  boolean isActive() {
    return info().filter(DomainInfo::active).isPresent();
  }

  String xml() {
    return argument(DefinitionRequest.class)
        .map(DefinitionRequest::xml)
        .or(() -> argument(DeviceRequest.class).map(DeviceRequest::xml))
        .or(() -> argument(SnapshotCreation.class).map(SnapshotCreation::xml))
        .or(() -> argument(NetworkDefinitionRequest.class).map(NetworkDefinitionRequest::xml))
        .or(
            () ->
                argument(StoragePoolDefinitionRequest.class).map(StoragePoolDefinitionRequest::xml))
        .orElse("");
  }

  /** What is known of the domain; empty if it is not there, or if that is not known in time. */
  Optional<DomainInfo> info() {
    try {
      return domain().map(one -> real().info(bounded(), one));
    } catch (VirtException e) {
      return Optional.empty();
    }
  }

  /** A look that must not be what makes the caller wait. */
  Call bounded() {
    return argument(Call.class).orElseGet(() -> CallControl.within(LOOK).call());
  }

  boolean in(DomainState state) {
    return info().filter(info -> info.state() == state).isPresent();
  }

  static Call call() {
    return CallControl.within(Duration.ofSeconds(20)).call();
  }
}
