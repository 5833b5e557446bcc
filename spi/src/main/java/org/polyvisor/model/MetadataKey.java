package org.polyvisor.model;

import java.util.Objects;
import org.polyvisor.annotation.API;

/**
 * Which text about a domain that the hypervisor only keeps.
 *
 * @param kind its title, its description, or an element of another program
 * @param namespace the element's namespace; empty for the others
 * @param prefix the prefix that a new element gets; empty for the others
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record MetadataKey(Kind kind, String namespace, String prefix) {
  private static final MetadataKey TITLE = new MetadataKey(Kind.TITLE, "", "");
  private static final MetadataKey DESCRIPTION = new MetadataKey(Kind.DESCRIPTION, "", "");

  /** Checks that nothing is missing. */
  public MetadataKey {
    Objects.requireNonNull(kind, "kind");
    if (kind == Kind.ELEMENT && namespace.isBlank()) {
      throw new IllegalArgumentException("an element of metadata is found by its namespace");
    }
  }

  /** The short text, in one line. */
  public static MetadataKey title() {
    return TITLE;
  }

  /** The long text. */
  public static MetadataKey description() {
    return DESCRIPTION;
  }

  /**
   * What another program keeps there.
   *
   * @param namespace the namespace URI by which it is found
   */
  public static MetadataKey element(String namespace) {
    return new MetadataKey(Kind.ELEMENT, namespace, "");
  }

  /** The same; where it is set it gets this namespace prefix. */
  public MetadataKey withPrefix(String newPrefix) {
    return new MetadataKey(kind, namespace, newPrefix);
  }

  @Override
  public String toString() {
    return kind == Kind.ELEMENT ? "metadata '" + namespace + "'" : kind.toString();
  }

  /**
   * The kinds.
   *
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public enum Kind {
    /** The short text. */
    TITLE,
    /** The long text. */
    DESCRIPTION,
    /** An element of another program. */
    ELEMENT;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
