package org.polyvisor.driver.support.xml;

import java.util.UUID;
import java.util.function.Function;
import org.polyvisor.annotation.API;

/**
 * A network or a storage pool as its XML describes it: what identifies it is understood, all else
 * stays as it was given. Immutable.
 *
 * @param uuid its identity
 * @param name its name
 * @param document the whole of it
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ResourceDefinition(UUID uuid, String name, XmlElement document) {
  /**
   * Takes what an app wants: errors are {@link org.polyvisor.error.InvalidDefinitionException} with
   * line and column. A UUID is made up where there is none.
   *
   * @param root the element that it must be, as {@code network}
   */
  public static ResourceDefinition parse(String xml, String root) {
    return of(XmlElement.parse(xml), root);
  }

  /** Takes a document that was read already. */
  public static ResourceDefinition of(XmlElement document, String root) {
    return of(document, root, name -> UUID.randomUUID());
  }

  /**
   * The same.
   *
   * @param maker makes the UUID where there is none, by the name
   */
  public static ResourceDefinition of(
      XmlElement document, String root, Function<String, UUID> maker) {
    IdentityReader reader = new IdentityReader(document, root);
    String name = reader.name();
    switch (root) {
      case "network" -> NetworkRules.check(document);
      case "pool" -> PoolRules.check(document);
      default -> {} // nothing is known of it
    }
    return reader
        .uuid()
        .map(uuid -> new ResourceDefinition(uuid, name, document))
        .orElseGet(() -> identified(document, name, maker.apply(name)));
  }

  private static ResourceDefinition identified(XmlElement document, String name, UUID uuid) {
    XmlElement element = XmlElement.named("uuid").withText(uuid.toString());
    return new ResourceDefinition(uuid, name, Placing.set(document, element, "name"));
  }

  /** With an inner element set; a new one comes after the first of these that is there. */
  public ResourceDefinition with(XmlElement element, String... after) {
    return new ResourceDefinition(uuid, name, Placing.set(document, element, after));
  }

  /** As text in libvirt's format. */
  public String toXml() {
    return document.toXml();
  }
}
