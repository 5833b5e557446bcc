package org.polyvisor.driver.support.xml;

import org.polyvisor.annotation.API;

/**
 * The name of an element or attribute.
 *
 * @param namespace its namespace; empty for none
 * @param prefix as the document wrote it; empty for none
 * @param local the name within the namespace
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record XmlName(String namespace, String prefix, String local) {
  /** A name in no namespace. */
  public static XmlName plain(String local) {
    if (!XmlCharacters.isName(local)) {
      throw new IllegalArgumentException("'" + local + "' is no XML name");
    }
    return new XmlName("", "", local);
  }

  /** Whether it is this one, in no namespace. */
  public boolean is(String plain) {
    return namespace.isEmpty() && local.equals(plain);
  }

  /** As it stands in the document, as {@code qemu:arg}. */
  public String qualified() {
    return prefix.isEmpty() ? local : prefix + ":" + local;
  }
}
