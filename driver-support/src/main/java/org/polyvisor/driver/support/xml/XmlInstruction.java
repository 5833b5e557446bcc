package org.polyvisor.driver.support.xml;

import org.polyvisor.annotation.API;

/**
 * A processing instruction: kept, never followed.
 *
 * @param target its name
 * @param data the rest; may be empty
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record XmlInstruction(String target, String data) implements XmlNode {}
