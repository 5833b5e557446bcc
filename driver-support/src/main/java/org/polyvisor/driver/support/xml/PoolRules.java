package org.polyvisor.driver.support.xml;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What libvirt refuses of a storage pool: each type says where it is, and where it is seen. */
final class PoolRules {
  /**
   * By type, what of its source must be there, then {@code target} where it must be seen somewhere,
   * then the formats that there are.
   */
  private static final Map<String, String> TYPES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("dir", "target"),
              Map.entry(
                  "fs",
                  "device target"
                      + " auto|ext2|ext3|ext4|ufs|iso9660|udf|gfs|gfs2|vfat|hfs+|xfs|ocfs2|vmfs"),
              Map.entry("netfs", "host dir target auto|nfs|glusterfs|cifs"),
              Map.entry("logical", "unknown|lvm2"),
              Map.entry("disk", "device target unknown|dos|dvh|gpt|mac|bsd|pc98|sun|lvm2"),
              Map.entry("iscsi", "host target"),
              Map.entry("iscsi-direct", "host initiator"),
              Map.entry("scsi", "adapter target"),
              Map.entry("mpath", "target"),
              Map.entry("rbd", "host name"),
              Map.entry("sheepdog", "host"),
              Map.entry("gluster", "host"),
              Map.entry("zfs", ""),
              Map.entry("vstorage", "target")));

  private static final XmlRules WORDS =
      XmlRules.of(
          """
          source/device path!
          source/host name! port=#integer
          source/auth username! type!=chap|ceph
          target/permissions/mode .~#mode
          target/permissions/owner,group .~#owner
          features/cow state=yes|no
          """);

  private PoolRules() {}

  static void check(XmlElement pool) {
    String type =
        pool.attribute("type")
            .orElseThrow(() -> pool.place().wrong("<pool> lacks its attribute 'type'"));
    String needs = TYPES.get(type);
    if (needs == null) {
      String known = String.join(", ", TYPES.keySet());
      throw pool.place().wrong("pool type '" + type + "': one of " + known + " is expected");
    }
    WORDS.check(pool);
    for (String need : needs.split(" ")) {
      if (need.contains("|")) {
        checkFormat(pool, need);
      } else if (!need.isEmpty()) {
        require(pool, type, need);
      }
    }
  }

  private static void require(XmlElement pool, String type, String need) {
    Optional<XmlElement> source = pool.child("source");
    boolean there =
        switch (need) {
          case "target" -> pool.child("target").flatMap(t -> text(t, "path")).isPresent();
          case "name" -> source.flatMap(given -> text(given, "name")).isPresent();
          case "dir" -> inner(source, "dir").flatMap(dir -> value(dir, "path")).isPresent();
          case "adapter" ->
              inner(source, "adapter").filter(found -> !found.attributes().isEmpty()).isPresent();
          default -> inner(source, need).isPresent();
        };
    if (!there) {
      String path = need.equals("target") ? "<target><path>" : "<source><" + need + ">";
      throw pool.place().wrong("a pool of type '" + type + "' lacks its " + path);
    }
  }

  private static void checkFormat(XmlElement pool, String words) {
    for (XmlElement source : pool.children("source")) {
      XmlRule rule = XmlRule.of("type~" + words);
      source.children("format").forEach(rule::check);
    }
  }

  private static Optional<XmlElement> inner(Optional<XmlElement> source, String name) {
    return source.flatMap(given -> given.child(name));
  }

  private static Optional<String> text(XmlElement element, String name) {
    return element.child(name).map(XmlElement::text).filter(found -> !found.isEmpty());
  }

  private static Optional<String> value(XmlElement element, String name) {
    return element.attribute(name).filter(found -> !found.isEmpty());
  }
}
