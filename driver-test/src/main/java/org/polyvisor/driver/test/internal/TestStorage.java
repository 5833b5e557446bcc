package org.polyvisor.driver.test.internal;

import java.util.List;
import java.util.Set;
import org.polyvisor.driver.support.Refusals;
import org.polyvisor.driver.support.xml.ResourceDefinition;
import org.polyvisor.model.Operation;
import org.polyvisor.model.ResourceFilter;
import org.polyvisor.model.ResourceKey;
import org.polyvisor.model.StoragePoolInfo;
import org.polyvisor.model.StoragePoolRef;
import org.polyvisor.model.StoragePoolState;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.StorageFacet;
import org.polyvisor.spi.StoragePoolAutostartRequest;
import org.polyvisor.spi.StoragePoolDefinitionRequest;
import org.polyvisor.spi.StoragePoolRequest;

/** The storage pools of the host. */
final class TestStorage implements StorageFacet {
  private final Session session;

  TestStorage(Session session) {
    this.session = session;
  }

  @Override
  public List<StoragePoolRef> storagePools(Call call, ResourceFilter filter) {
    return begin(call, Operation.POOL_LIST).list(filter).stream()
        .map(found -> ref(found.shown()))
        .toList();
  }

  @Override
  public StoragePoolRef lookupStoragePool(Call call, ResourceKey key) {
    return ref(begin(call, Operation.POOL_LOOKUP).find(key).shown());
  }

  @Override
  public StoragePoolInfo storagePoolInfo(Call call, StoragePoolRef pool) {
    TestResource found = begin(call, Operation.POOL_INFO).require(pool);
    StoragePoolState state =
        found.isActive() ? StoragePoolState.RUNNING : StoragePoolState.INACTIVE;
    StoragePoolInfo.Builder info =
        StoragePoolInfo.of(ref(found.shown()), state)
            .persistent(found.isPersistent())
            .autostart(found.autostart());
    found.shown().document().attribute("type").ifPresent(info::type);
    if (found.isActive()) {
      info.capacityBytes(ResourceKind.POOL_BYTES)
          .allocationBytes(0)
          .availableBytes(ResourceKind.POOL_BYTES);
    }
    return info.build();
  }

  @Override
  public String storagePoolXml(Call call, StoragePoolRef pool, Set<XmlOption> options) {
    TestResource found = begin(call, Operation.POOL_XML).require(pool);
    Refusals.unknownOptions(TestHost.ERRORS, options, XmlOption.INACTIVE);
    return (options.isEmpty() ? found.shown() : found.inactive()).toXml();
  }

  @Override
  public void startStoragePool(Call call, StoragePoolRequest request) {
    begin(call, Operation.POOL_START).start(request.pool());
  }

  @Override
  public void destroyStoragePool(Call call, StoragePoolRequest request) {
    begin(call, Operation.POOL_DESTROY).destroy(request.pool());
  }

  @Override
  public void autostartStoragePool(Call call, StoragePoolAutostartRequest request) {
    begin(call, Operation.POOL_AUTOSTART).autostart(request.pool(), request.enabled());
  }

  @Override
  public StoragePoolRef defineStoragePool(Call call, StoragePoolDefinitionRequest request) {
    TestResources all = begin(call, Operation.POOL_DEFINE);
    return ref(all.define(ResourceDefinition.parse(request.xml(), all.kind().root())));
  }

  @Override
  public StoragePoolRef createStoragePool(Call call, StoragePoolDefinitionRequest request) {
    TestResources all = begin(call, Operation.POOL_CREATE);
    return ref(all.create(ResourceDefinition.parse(request.xml(), all.kind().root())));
  }

  @Override
  public void undefineStoragePool(Call call, StoragePoolRequest request) {
    begin(call, Operation.POOL_UNDEFINE).undefine(request.pool());
  }

  private TestResources begin(Call call, Operation operation) {
    session.begin(call, operation);
    return session.host().resources().pools();
  }

  private static StoragePoolRef ref(ResourceDefinition definition) {
    return StoragePoolRef.of(definition.uuid(), definition.name());
  }
}
