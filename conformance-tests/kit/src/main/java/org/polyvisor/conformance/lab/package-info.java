/**
 * What a requirement works with. Start from {@link org.polyvisor.conformance.lab.Lab}, {@link
 * org.polyvisor.conformance.lab.Opened} and {@link org.polyvisor.conformance.lab.Expect}.
 */
@NullMarked
package org.polyvisor.conformance.lab;

import org.jspecify.annotations.NullMarked;
