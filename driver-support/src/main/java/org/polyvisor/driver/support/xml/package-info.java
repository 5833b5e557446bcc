/**
 * Domain XML: the one place where Polyvisor reads it. Start from {@link
 * org.polyvisor.driver.support.xml.DomainDefinition}, {@link
 * org.polyvisor.driver.support.xml.XmlElement} and {@link
 * org.polyvisor.driver.support.xml.XmlLimits}.
 */
@NullMarked
package org.polyvisor.driver.support.xml;

import org.jspecify.annotations.NullMarked;
