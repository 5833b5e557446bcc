package org.polyvisor.driver.test.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.polyvisor.driver.support.domain.DomainLife;
import org.polyvisor.driver.support.xml.DomainDefinition;
import org.polyvisor.driver.support.xml.ResourceDefinition;
import org.polyvisor.driver.support.xml.XmlElement;
import org.polyvisor.error.InvalidDefinitionException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.StateReason;

/**
 * Makes a host of libvirt's format for its test driver: {@code <node>} with {@code <domain>}s,
 * {@code <network>}s and {@code <pool>}s in it, or {@code <domain file='...'/>} and the like; what
 * else stands there is not looked at. A domain runs unless its {@code runstate} says otherwise, and
 * may have a managed save; networks and pools are defined and active.
 */
final class NodeReader {
  private static final String TEST_NAMESPACE = "http://libvirt.org/schemas/domain/test/1.0";

  private final Function<String, XmlElement> loader;
  private final Moment now;
  private final TestHost host = new TestHost();

  NodeReader(Function<String, XmlElement> loader, Moment now) {
    this.loader = loader;
    this.now = now;
  }

  TestHost host(String file) {
    XmlElement node = loader.apply(file);
    if (!node.name().is("node")) {
      String message = "<" + node.name().local() + "> is no host: <node> is expected";
      throw NodeFile.named(file, node.place().wrong(message));
    }
    each(node, file, "domain", (element, from) -> add(element, DomainDefinition.of(element), from));
    if (node.child("network").isPresent()) {
      resources(node, file, ResourceKind.NETWORK);
    }
    if (node.child("pool").isPresent()) {
      resources(node, file, ResourceKind.POOL);
    }
    return host;
  }

  private interface Adding {
    void add(XmlElement element, String file);
  }

  private void each(XmlElement node, String file, String name, Adding adding) {
    for (XmlElement element : node.children(name)) {
      Optional<String> other = element.attribute("file");
      String from = other.orElse(file);
      XmlElement read = other.isPresent() ? loader.apply(from) : element;
      try {
        adding.add(read, from);
      } catch (InvalidDefinitionException e) {
        throw NodeFile.named(from, e);
      }
    }
  }

  /** Where there are none, nothing is made for them. */
  private void resources(XmlElement node, String file, ResourceKind kind) {
    each(
        node,
        file,
        kind.root(),
        (element, from) -> {
          TestResources all =
              kind == ResourceKind.NETWORK ? host.resources().networks() : host.resources().pools();
          add(element, from, all);
        });
  }

  private static void add(XmlElement element, String file, TestResources all) {
    String root = all.kind().root();
    ResourceDefinition given =
        ResourceDefinition.of(element, root, name -> uuid(file, root + "\n" + name));
    try {
      HostResources.addActive(all, given);
    } catch (InvalidDefinitionException e) {
      throw e;
    } catch (VirtException e) {
      throw element.place().wrong(String.valueOf(e.getMessage())).causedBy(e);
    }
  }

  private void add(XmlElement element, DomainDefinition given, String file) {
    UUID uuid = given.uuid().orElseGet(() -> uuid(file, given.name()));
    DomainDefinition definition = given.uuid().isPresent() ? given : given.withUuid(uuid);
    boolean persistent = element.child(TEST_NAMESPACE, "transient").isEmpty();
    boolean saved = isSaved(element);
    StateReason reason = saved ? StateReason.SHUTOFF_SAVED : reason(element);
    DomainLife life = new DomainLife(reason, persistent, saved);
    if (!life.exists()) {
      throw element.place().wrong("a transient domain must run or be paused");
    }
    if (host.registry().find(uuid).isPresent()) {
      throw element.place().wrong("UUID " + uuid + " is taken by an earlier domain");
    }
    TestDomain fresh = TestDomain.defined(definition, now);
    Kept kept = Kept.NOTHING.saved(Optional.of(new SaveImage(definition, false)));
    TestDomain domain = (saved ? fresh.with(kept) : fresh).in(life, definition, now);
    try {
      host.registry().put(uuid, definition.name(), life, domain);
    } catch (VirtException e) {
      throw element.place().wrong(String.valueOf(e.getMessage())).causedBy(e);
    }
  }

  /** The same each time the file is opened. */
  private static UUID uuid(String file, String name) {
    return UUID.nameUUIDFromBytes((file + "\n" + name).getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isSaved(XmlElement domain) {
    Optional<XmlElement> element = domain.child(TEST_NAMESPACE, "hasmanagedsave");
    boolean saved =
        element.map(XmlElement::text).map(String::strip).filter("1"::equals).isPresent();
    if (saved && reason(domain) != StateReason.SHUTOFF_UNKNOWN) {
      throw element.orElse(domain).place().wrong("a domain with a managed save has runstate 5");
    }
    return saved;
  }

  private static StateReason reason(XmlElement domain) {
    Optional<XmlElement> element = domain.child(TEST_NAMESPACE, "runstate");
    String state = element.map(XmlElement::text).map(String::strip).orElse("1");
    return switch (state) {
      case "1" -> StateReason.RUNNING_UNKNOWN;
      case "3" -> StateReason.PAUSED_UNKNOWN;
      case "5" -> StateReason.SHUTOFF_UNKNOWN;
      default ->
          throw element
              .orElse(domain)
              .place()
              .wrong("runstate '" + state + "': 1 (running), 3 (paused) or 5 (shut off)");
    };
  }
}
