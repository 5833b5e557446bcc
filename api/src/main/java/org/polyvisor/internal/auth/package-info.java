/** Who logs in on a host: as files of credentials say, or people who are asked. */
@NullMarked
package org.polyvisor.internal.auth;

import org.jspecify.annotations.NullMarked;
