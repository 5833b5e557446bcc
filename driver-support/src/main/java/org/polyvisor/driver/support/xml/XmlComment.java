package org.polyvisor.driver.support.xml;

import org.polyvisor.annotation.API;

/**
 * A comment.
 *
 * @param text what stands between {@code <!--} and {@code -->}
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record XmlComment(String text) implements XmlNode {}
