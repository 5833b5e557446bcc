package org.polyvisor.error;

import java.util.UUID;
import org.polyvisor.annotation.API;

/**
 * The object that an error is about.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ErrorSubject {
  /** What kind of object, in lower case: {@code domain}, {@code network}, {@code storage pool}. */
  String kind();

  /** Its name as last seen; not empty. */
  String name();

  /** Its identity. */
  UUID uuid();
}
