package org.polyvisor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * How long a type will stay as it is, and since when it is there. Our own and no library's, since a
 * compiler warns whoever compiles against a class whose annotations it cannot find.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public @interface API {
  /** How long it will stay. */
  Status status();

  /** The version that brought it. */
  String since();

  /**
   * How long a type will stay.
   *
   * @since 0.1
   */
  @API(status = Status.EXPERIMENTAL, since = "0.1")
  enum Status {
    /** May change with any release before 1.0. */
    EXPERIMENTAL,
    /** Changes with a new major version alone. */
    STABLE
  }
}
