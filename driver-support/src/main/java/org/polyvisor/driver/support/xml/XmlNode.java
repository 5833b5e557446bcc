package org.polyvisor.driver.support.xml;

import org.polyvisor.annotation.API;

/**
 * What stands in an XML element.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface XmlNode permits XmlElement, XmlText, XmlComment, XmlInstruction {}
