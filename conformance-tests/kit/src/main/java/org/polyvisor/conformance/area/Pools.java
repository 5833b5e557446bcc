package org.polyvisor.conformance.area;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.Operation;
import org.polyvisor.model.ResourceFilter;
import org.polyvisor.model.ResourceKey;
import org.polyvisor.model.StoragePoolInfo;
import org.polyvisor.model.StoragePoolRef;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.StorageFacet;
import org.polyvisor.spi.StoragePoolAutostartRequest;
import org.polyvisor.spi.StoragePoolDefinitionRequest;
import org.polyvisor.spi.StoragePoolRequest;

/** The host's pools, for what holds for all that has a name, a definition and a run. */
final class Pools extends Resources<StoragePoolRef> {
  Pools(Lab lab) {
    super(lab);
  }

  @Override
  String kind() {
    return "pool";
  }

  @Override
  ErrorCode missing() {
    return ErrorCode.NO_STORAGE_POOL;
  }

  @Override
  Optional<String> template() {
    return lab().target().pool();
  }

  @Override
  Operation operation(Step step) {
    return switch (step) {
      case LIST -> Operation.POOL_LIST;
      case LOOKUP -> Operation.POOL_LOOKUP;
      case INFO -> Operation.POOL_INFO;
      case XML -> Operation.POOL_XML;
      case START -> Operation.POOL_START;
      case DESTROY -> Operation.POOL_DESTROY;
      case AUTOSTART -> Operation.POOL_AUTOSTART;
      case DEFINE -> Operation.POOL_DEFINE;
      case CREATE -> Operation.POOL_CREATE;
      case UNDEFINE -> Operation.POOL_UNDEFINE;
    };
  }

  @Override
  StoragePoolRef ref(UUID uuid, String name) {
    return StoragePoolRef.of(uuid, name);
  }

  @Override
  List<StoragePoolRef> list(ResourceFilter filter) {
    return facet().storagePools(call(), filter);
  }

  @Override
  StoragePoolRef lookup(ResourceKey key) {
    return facet().lookupStoragePool(call(), key);
  }

  @Override
  Seen<StoragePoolRef> info(StoragePoolRef pool) {
    StoragePoolInfo info = facet().storagePoolInfo(call(), pool);
    return new Seen<>(info.pool(), info.active(), info.persistent(), info.autostart());
  }

  @Override
  String xml(StoragePoolRef pool, Set<XmlOption> options) {
    return facet().storagePoolXml(call(), pool, options);
  }

  @Override
  void start(StoragePoolRef pool) {
    facet().startStoragePool(call(), StoragePoolRequest.of(pool));
  }

  @Override
  void destroy(StoragePoolRef pool) {
    facet().destroyStoragePool(call(), StoragePoolRequest.of(pool));
  }

  @Override
  void undefine(StoragePoolRef pool) {
    facet().undefineStoragePool(call(), StoragePoolRequest.of(pool));
  }

  @Override
  void autostart(StoragePoolRef pool, boolean enabled) {
    facet().autostartStoragePool(call(), StoragePoolAutostartRequest.of(pool, enabled));
  }

  @Override
  StoragePoolRef define(String xml) {
    return facet().defineStoragePool(call(), StoragePoolDefinitionRequest.of(xml));
  }

  @Override
  StoragePoolRef create(String xml) {
    return facet().createStoragePool(call(), StoragePoolDefinitionRequest.of(xml));
  }

  private StorageFacet facet() {
    return lab().again().facet(StorageFacet.class);
  }

  private Call call() {
    return lab().again().call();
  }
}
