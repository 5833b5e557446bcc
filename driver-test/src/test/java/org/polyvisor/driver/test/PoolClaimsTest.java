package org.polyvisor.driver.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.StoragePoolRef;
import org.polyvisor.spi.StorageFacet;
import org.polyvisor.spi.StoragePoolDefinitionRequest;
import org.polyvisor.spi.StoragePoolRequest;

/** Which two pools libvirt 9.0.0 does not let be there together, of all pairs of these. */
class PoolClaimsTest {
  private static final String TARGET = "<target><path>/t/x</path></target>";

  /** Measured: the one that is there, and those that are refused beside it. */
  private static final Map<String, Set<String>> CLASHES =
      Map.ofEntries(
          Map.entry("dir", Set.of("dir", "dir/")),
          Map.entry("dir/", Set.of("dir", "dir/")),
          Map.entry("fs", Set.of("fs", "logical", "logical12", "disk", "zfs1")),
          Map.entry("fs2", Set.of("fs2", "logical12")),
          Map.entry("logical", Set.of("fs", "logical", "logical12", "disk", "zfs1")),
          Map.entry("logical12", Set.of("fs", "fs2", "logical", "logical12", "disk", "zfs1")),
          Map.entry("disk", Set.of("fs", "logical", "logical12", "disk", "zfs1")),
          Map.entry("zfs1", Set.of("fs", "logical", "logical12", "disk", "zfs1")),
          Map.entry("netfs", Set.of("netfs")),
          Map.entry("netfs2", Set.of("netfs2")),
          Map.entry("netfs3", Set.of("netfs3")),
          Map.entry("iscsi", Set.of("iscsi", "iscsi3")),
          Map.entry("iscsi2", Set.of("iscsi2")),
          Map.entry("iscsi3", Set.of("iscsi", "iscsi3")),
          Map.entry("iscsi4", Set.of("iscsi4")),
          Map.entry("mpath", Set.of("mpath")),
          Map.entry("gluster", Set.of("gluster")),
          Map.entry("gluster2", Set.of("gluster2")),
          Map.entry("gluster3", Set.of("gluster3")),
          Map.entry("sheepdog", Set.of("sheepdog")),
          Map.entry("vstorage", Set.of("vstorage")),
          Map.entry("vstorage2", Set.of("vstorage2")),
          Map.entry("scsi", Set.of("scsi", "scsi1")),
          Map.entry("scsi1", Set.of("scsi", "scsi1")),
          Map.entry("scsi2", Set.of("scsi2")));

  private static Map<String, String> bodies() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("dir", TARGET);
    all.put("dir/", "<target><path>/t/x/</path></target>");
    all.put("fs", source("<device path='/d/1'/>") + TARGET);
    all.put("fs2", source("<device path='/d/2'/>") + TARGET);
    all.put("logical", source("<device path='/d/1'/><name>vg</name>") + TARGET);
    all.put(
        "logical12", source("<device path='/d/1'/><device path='/d/2'/><name>vg2</name>") + TARGET);
    all.put("logical0", source("<name>vg</name>") + TARGET);
    all.put("disk", source("<device path='/d/1'/>") + TARGET);
    all.put("zfs", source("<name>z</name>"));
    all.put("zfs1", source("<name>z2</name><device path='/d/1'/>"));
    all.put("netfs", source(host("h") + "<dir path='/e'/>") + TARGET);
    all.put("netfs2", source(host("h") + "<dir path='/e2'/>") + TARGET);
    all.put("netfs3", source(host("h2") + "<dir path='/e'/>") + TARGET);
    iscsi(all);
    all.put("mpath", "<target><path>/dev/mapper</path></target>");
    all.put("gluster", source(host("h") + "<name>v</name><dir path='/'/>"));
    all.put("gluster2", source(host("h") + "<name>v</name><dir path='/x'/>"));
    all.put("gluster3", source(host("h") + "<name>w</name><dir path='/'/>"));
    all.put("rbd", source(host("h") + "<name>r</name>"));
    all.put("sheepdog", source(host("h") + "<name>s</name>"));
    all.put("vstorage", source("<name>c</name>") + TARGET);
    all.put("vstorage2", source("<name>c2</name>") + TARGET);
    all.put("scsi", source("<adapter type='scsi_host' name='scsi_host0'/>") + TARGET);
    all.put("scsi1", source("<adapter name='host0'/>") + TARGET);
    all.put("scsi2", source("<adapter type='scsi_host' name='scsi_host1'/>") + TARGET);
    return all;
  }

  private static void iscsi(Map<String, String> all) {
    String initiator = "<initiator><iqn name='i'/></initiator>";
    all.put("iscsi", source(host("h") + "<device path='iqn.1'/>") + TARGET);
    all.put("iscsi2", source(host("h") + "<device path='iqn.2'/>") + TARGET);
    all.put("iscsi3", source(host("h2") + "<device path='iqn.1'/>") + TARGET);
    all.put("iscsi4", source(host("h") + "<device path='iqn.1'/>" + initiator) + TARGET);
    all.put("iscsi-direct", source(host("h") + "<device path='iqn.1'/>" + initiator));
  }

  private static String source(String inner) {
    return "<source>" + inner + "</source>";
  }

  private static String host(String name) {
    return "<host name='" + name + "'/>";
  }

  private static String xml(String name, String which, String body) {
    String type = which.replaceAll("[0-9/]+$", "");
    return "<pool type='" + type + "'><name>" + name + "</name>" + body + "</pool>";
  }

  @Test
  void whatOnePoolHasNoOtherTakesAndNothingElseIsRefused() {
    try (Fixture fixture = Fixture.open("test:///default")) {
      StorageFacet storage = fixture.facet(StorageFacet.class);
      Map<String, String> bodies = bodies();
      bodies.forEach(
          (there, body) -> {
            StoragePoolRef first = define(storage, xml("first", there, body));
            Set<String> refused = new TreeSet<>();
            bodies.forEach(
                (other, wanted) -> {
                  if (!isTaken(storage, xml("second", other, wanted))) {
                    refused.add(other);
                  }
                });
            assertThat(refused)
                .as(there)
                .isEqualTo(new TreeSet<>(CLASHES.getOrDefault(there, Set.of())));
            undefine(storage, first);
          });
    }
  }

  private static boolean isTaken(StorageFacet storage, String xml) {
    try {
      undefine(storage, define(storage, xml));
      return true;
    } catch (VirtException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.OPERATION_FAILED);
      assertThat(e.getMessage()).contains("'second' wants ", "which 'first' has");
      return false;
    }
  }

  private static StoragePoolRef define(StorageFacet storage, String xml) {
    return storage.defineStoragePool(Fixture.call(), StoragePoolDefinitionRequest.of(xml));
  }

  private static void undefine(StorageFacet storage, StoragePoolRef pool) {
    storage.undefineStoragePool(Fixture.call(), StoragePoolRequest.of(pool));
  }
}
