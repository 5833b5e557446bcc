package org.polyvisor.driver.test.internal;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polyvisor.driver.support.xml.ResourceDefinition;
import org.polyvisor.driver.support.xml.XmlElement;

/**
 * What one network or storage pool has for itself, as a bridge or a folder, and which no other may
 * have, in words. As libvirt's own drivers have it.
 */
final class ResourceClaims {
  private static final Set<String> MAKE_A_BRIDGE = Set.of("none", "nat", "route", "open");
  private static final Set<String> ON_DEVICES = Set.of("fs", "logical", "disk", "zfs");

  private ResourceClaims() {}

  /** What a definition takes, whoever asks for it later. */
  static Set<String> held(ResourceKind kind, ResourceDefinition definition) {
    return kind == ResourceKind.NETWORK
        ? bridge(definition.document()).stream().collect(Collectors.toSet())
        : ofPool(definition.document());
  }

  /** What a definition wants for itself: a network that uses a bridge of the host may share it. */
  static Set<String> wanted(ResourceKind kind, ResourceDefinition definition) {
    boolean shares = kind == ResourceKind.NETWORK && !makesItsBridge(definition.document());
    return shares ? Set.of() : held(kind, definition);
  }

  private static boolean makesItsBridge(XmlElement network) {
    return network
        .child("forward")
        .map(forward -> MAKE_A_BRIDGE.contains(forward.attribute("mode").orElse("nat")))
        .orElse(true);
  }

  private static Optional<String> bridge(XmlElement network) {
    return value(network.child("bridge"), "name")
        // libvirt gives each its own number, and nothing is numbered here.
        .filter(name -> !name.contains("%d"))
        .map(name -> "bridge '" + name + "'");
  }

  private static Set<String> ofPool(XmlElement pool) {
    String type = pool.attribute("type").orElse("");
    if (ON_DEVICES.contains(type)) {
      return devices(pool).map(path -> "device '" + path + "'").collect(Collectors.toSet());
    }
    return place(pool, type).map(Set::of).orElse(Set.of());
  }

  private static Optional<String> place(XmlElement pool, String type) {
    Optional<XmlElement> source = pool.child("source");
    String host = value(inner(source, "host"), "name").orElse("");
    String name = inner(source, "name").map(XmlElement::text).orElse("");
    String folder = value(inner(source, "dir"), "path").orElse("");
    return switch (type) {
      case "dir" -> inner(pool.child("target"), "path").map(path -> "folder '" + plain(path) + "'");
      case "netfs" -> Optional.of("folder '" + folder + "' of host '" + host + "'");
      case "gluster" -> Optional.of("volume '" + name + folder + "' of host '" + host + "'");
      case "iscsi" -> iscsi(pool, source);
      case "mpath" -> Optional.of("multipath devices");
      case "sheepdog" -> Optional.of("cluster of host '" + host + "'");
      case "vstorage" -> Optional.of("cluster '" + name + "'");
      case "scsi" ->
          value(inner(source, "adapter"), "name")
              .map(adapter -> "adapter '" + adapter.replace("scsi_", "") + "'");
      default -> Optional.empty();
    };
  }

  private static Optional<String> iscsi(XmlElement pool, Optional<XmlElement> source) {
    String initiator =
        value(inner(inner(source, "initiator"), "iqn"), "name")
            .map(iqn -> " by '" + iqn + "'")
            .orElse("");
    return devices(pool).findFirst().map(path -> "target '" + path + "'" + initiator);
  }

  private static Stream<String> devices(XmlElement pool) {
    Set<String> paths = new LinkedHashSet<>();
    pool.child("source").stream()
        .flatMap(source -> source.children("device").stream())
        .forEach(device -> device.attribute("path").ifPresent(paths::add));
    return paths.stream();
  }

  private static String plain(XmlElement path) {
    return path.text().replaceAll("(?<=.)/+$", "");
  }

  private static Optional<XmlElement> inner(Optional<XmlElement> element, String name) {
    return element.flatMap(given -> given.child(name));
  }

  private static Optional<String> value(Optional<XmlElement> element, String name) {
    return element.flatMap(given -> given.attribute(name)).filter(found -> !found.isEmpty());
  }
}
