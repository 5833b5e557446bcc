package org.polyvisor.conformance.mutants;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorSubject;
import org.polyvisor.model.StoragePoolInfo;
import org.polyvisor.model.StoragePoolRef;
import org.polyvisor.model.StoragePoolState;
import org.polyvisor.spi.StorageFacet;
import org.polyvisor.spi.StoragePoolAutostartRequest;
import org.polyvisor.spi.StoragePoolDefinitionRequest;
import org.polyvisor.spi.StoragePoolRequest;

/** The pools of the test driver. */
final class PoolKind extends ResourceKind {
  @Override
  String method(String verb) {
    return verb + "StoragePool";
  }

  @Override
  String list() {
    return "storagePools";
  }

  @Override
  String info() {
    return "storagePoolInfo";
  }

  @Override
  String xml() {
    return "storagePoolXml";
  }

  @Override
  ErrorCode missing() {
    return ErrorCode.NO_STORAGE_POOL;
  }

  @Override
  ErrorSubject ref(UUID uuid, String name) {
    return StoragePoolRef.of(uuid, name);
  }

  @Override
  ErrorSubject wanted(Invocation call) {
    return call.argument(StoragePoolRef.class)
        .or(() -> call.argument(StoragePoolRequest.class).map(StoragePoolRequest::pool))
        .or(
            () ->
                call.argument(StoragePoolAutostartRequest.class)
                    .map(StoragePoolAutostartRequest::pool))
        .orElseThrow();
  }

  @Override
  Known known(Invocation call, ErrorSubject one) {
    StoragePoolInfo info = facet(call).storagePoolInfo(Invocation.call(), (StoragePoolRef) one);
    return new Known(info.pool(), info.active(), info.persistent().orElse(true));
  }

  @Override
  Object shown(Object info, Optional<Boolean> active, Optional<Boolean> persistent) {
    StoragePoolInfo real = (StoragePoolInfo) info;
    boolean runs = active.orElse(real.active());
    StoragePoolInfo.Builder builder =
        StoragePoolInfo.of(real.pool(), runs ? StoragePoolState.RUNNING : StoragePoolState.INACTIVE)
            .persistent(persistent.orElse(real.persistent().orElse(true)));
    real.autostart().ifPresent(builder::autostart);
    return builder.build();
  }

  @Override
  Object define(Invocation call, String xml) {
    return facet(call).defineStoragePool(Invocation.call(), StoragePoolDefinitionRequest.of(xml));
  }

  @Override
  Object create(Invocation call, String xml) {
    return facet(call).createStoragePool(Invocation.call(), StoragePoolDefinitionRequest.of(xml));
  }

  @Override
  void start(Invocation call, ErrorSubject one) {
    facet(call).startStoragePool(Invocation.call(), StoragePoolRequest.of((StoragePoolRef) one));
  }

  @Override
  void destroy(Invocation call, ErrorSubject one) {
    facet(call).destroyStoragePool(Invocation.call(), StoragePoolRequest.of((StoragePoolRef) one));
  }

  @Override
  String xmlOf(Invocation call) {
    return facet(call).storagePoolXml(Invocation.call(), (StoragePoolRef) wanted(call), Set.of());
  }

  @Override
  boolean isEnabling(Invocation call) {
    return call.argument(StoragePoolAutostartRequest.class).orElseThrow().enabled();
  }

  private static StorageFacet facet(Invocation call) {
    return call.real(StorageFacet.class);
  }
}
