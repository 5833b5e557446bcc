package org.polyvisor.driver.test;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.polyvisor.model.ResourceFilter;
import org.polyvisor.model.ResourceKey;
import org.polyvisor.model.StoragePoolInfo;
import org.polyvisor.model.StoragePoolRef;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.StorageFacet;
import org.polyvisor.spi.StoragePoolAutostartRequest;
import org.polyvisor.spi.StoragePoolDefinitionRequest;
import org.polyvisor.spi.StoragePoolRequest;

/** Storage pools. */
final class PoolSubject extends ResourceSubject {
  private final StorageFacet pools;

  PoolSubject(Fixture fixture) {
    pools = fixture.facet(StorageFacet.class);
  }

  private static Found found(StoragePoolRef pool) {
    return new Found(pool.uuid(), pool.name());
  }

  private static StoragePoolRef ref(Found found) {
    return StoragePoolRef.of(found.uuid(), found.name());
  }

  @Override
  String kind() {
    return "pool";
  }

  @Override
  List<Found> list(ResourceFilter filter) {
    return pools.storagePools(Fixture.call(), filter).stream().map(PoolSubject::found).toList();
  }

  @Override
  Found find(ResourceKey key) {
    return found(pools.lookupStoragePool(Fixture.call(), key));
  }

  @Override
  Facts facts(Found found) {
    StoragePoolInfo info = pools.storagePoolInfo(Fixture.call(), ref(found));
    return new Facts(
        info.active(),
        info.persistent().orElseThrow(),
        info.autostart().orElseThrow(),
        info.state() + " sizes " + (info.capacityBytes().isPresent() ? "some" : "none"));
  }

  @Override
  String xml(Found found, Set<XmlOption> options) {
    return pools.storagePoolXml(Fixture.call(), ref(found), options);
  }

  @Override
  void start(Found found) {
    pools.startStoragePool(Fixture.call(), StoragePoolRequest.of(ref(found)));
  }

  @Override
  void destroy(Found found) {
    pools.destroyStoragePool(Fixture.call(), StoragePoolRequest.of(ref(found)));
  }

  @Override
  void undefine(Found found) {
    pools.undefineStoragePool(Fixture.call(), StoragePoolRequest.of(ref(found)));
  }

  @Override
  void autostart(Found found, boolean enabled) {
    pools.autostartStoragePool(Fixture.call(), StoragePoolAutostartRequest.of(ref(found), enabled));
  }

  @Override
  Found defined(String xml) {
    return found(pools.defineStoragePool(Fixture.call(), StoragePoolDefinitionRequest.of(xml)));
  }

  @Override
  Found created(String xml) {
    return found(pools.createStoragePool(Fixture.call(), StoragePoolDefinitionRequest.of(xml)));
  }

  @Override
  Pattern marking() {
    return Pattern.compile("<path>.*-(.*?)</path>");
  }
}
