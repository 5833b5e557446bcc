package org.polyvisor.driver.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.error.InvalidDefinitionException;
import org.polyvisor.error.NoSuchStoragePoolException;
import org.polyvisor.error.OperationInvalidException;
import org.polyvisor.model.ResourceFilter;
import org.polyvisor.model.ResourceKey;
import org.polyvisor.model.StoragePoolInfo;
import org.polyvisor.model.StoragePoolRef;
import org.polyvisor.model.StoragePoolState;
import org.polyvisor.spi.StorageFacet;
import org.polyvisor.spi.StoragePoolAutostartRequest;
import org.polyvisor.spi.StoragePoolDefinitionRequest;
import org.polyvisor.spi.StoragePoolRequest;

/** Measured on libvirt 9.0.0: its test driver and its storage driver. */
class StorageTest {
  private static final String OTHER =
      "<pool type='logical'><name>other</name><target><path>/dev/vg</path></target></pool>";

  private Fixture fixture;

  @BeforeEach
  void open() {
    fixture = Fixture.open("test:///default");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private StorageFacet storage() {
    return fixture.facet(StorageFacet.class);
  }

  private StoragePoolRef find(String name) {
    return storage().lookupStoragePool(Fixture.call(), ResourceKey.name(name));
  }

  private StoragePoolInfo info(StoragePoolRef pool) {
    return storage().storagePoolInfo(Fixture.call(), pool);
  }

  private StoragePoolRef define(String xml) {
    return storage().defineStoragePool(Fixture.call(), StoragePoolDefinitionRequest.of(xml));
  }

  private StoragePoolRef create(String xml) {
    return storage().createStoragePool(Fixture.call(), StoragePoolDefinitionRequest.of(xml));
  }

  private void start(StoragePoolRef pool) {
    storage().startStoragePool(Fixture.call(), StoragePoolRequest.of(pool));
  }

  private void destroy(StoragePoolRef pool) {
    storage().destroyStoragePool(Fixture.call(), StoragePoolRequest.of(pool));
  }

  private void undefine(StoragePoolRef pool) {
    storage().undefineStoragePool(Fixture.call(), StoragePoolRequest.of(pool));
  }

  private void autostart(StoragePoolRef pool) {
    storage().autostartStoragePool(Fixture.call(), StoragePoolAutostartRequest.of(pool, true));
  }

  @Test
  void theHostBeginsWithLibvirtsPool() {
    StoragePoolRef pool = find("default-pool");
    assertThat(pool.uuid()).hasToString("dfe224cb-28fb-8dd0-c4b2-64eb3f0f4566");
    StoragePoolInfo info = info(pool);
    assertThat(info.state()).isSameAs(StoragePoolState.RUNNING);
    assertThat(info.type()).contains("dir");
    assertThat(info.capacityBytes()).hasValue(107_374_182_400L);
    assertThat(info.allocationBytes()).hasValue(0);
    assertThat(info.availableBytes()).hasValue(107_374_182_400L);
    assertThat(storage().storagePoolXml(Fixture.call(), pool, Set.of()))
        .contains("<available unit='bytes'>107374182400</available>\n  <source>");
  }

  @Test
  void anInactiveOneHasNoSizes() {
    StoragePoolRef pool = find("default-pool");
    assertThatThrownBy(() -> start(pool)).isInstanceOf(OperationInvalidException.class);
    destroy(pool);
    assertThat(info(pool).active()).isFalse();
    assertThat(info(pool).capacityBytes()).isEmpty();
    assertThatThrownBy(() -> destroy(pool)).isInstanceOf(OperationInvalidException.class);
    start(pool);
    assertThat(info(pool).capacityBytes()).isPresent();
  }

  @Test
  void anActiveOneKeepsItsDefinition() {
    StoragePoolRef pool = find("default-pool");
    assertThatThrownBy(() -> undefine(pool)).isInstanceOf(OperationInvalidException.class);
    destroy(pool);
    undefine(pool);
    assertThatThrownBy(() -> info(pool)).isInstanceOf(NoSuchStoragePoolException.class);
    assertThat(storage().storagePools(Fixture.call(), ResourceFilter.all())).isEmpty();
  }

  @Test
  void oneThatIsCreatedIsGoneWhenItIsStopped() {
    StoragePoolRef other = create(OTHER);
    assertThat(info(other).persistent()).contains(false);
    assertThat(info(other).type()).contains("logical");
    assertThatThrownBy(() -> autostart(other)).isInstanceOf(OperationInvalidException.class);
    define(OTHER.replace("<target>", "<uuid>" + other.uuid() + "</uuid><target>"));
    assertThat(info(other).persistent()).contains(true);
    autostart(other);
    destroy(other);
    assertThat(info(other).autostart()).contains(true);
  }

  @Test
  void whatIsNoPoolIsRefused() {
    for (String wrong :
        List.of("<network><name>x</name></network>", "<pool><name>x</name></pool>", "<pool/>")) {
      assertThatThrownBy(() -> define(wrong)).isInstanceOf(InvalidDefinitionException.class);
    }
    assertThatThrownBy(() -> define("<pool type='floppy'><name>x</name></pool>"))
        .hasMessageContaining("'floppy'")
        .hasMessageContaining("logical");
    StoragePoolRef nobody = StoragePoolRef.of(new UUID(1, 2), "nobody");
    assertThatThrownBy(() -> start(nobody)).isInstanceOf(NoSuchStoragePoolException.class);
    assertThatThrownBy(() -> find("nobody")).isInstanceOf(NoSuchStoragePoolException.class);
  }
}
