package org.polyvisor.driver.support.xml;

import org.polyvisor.annotation.API;

/**
 * An attribute.
 *
 * @param name its name
 * @param value as it is meant, not escaped
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record XmlAttribute(XmlName name, String value) {}
