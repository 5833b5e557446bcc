package org.polyvisor.parameters;

import java.util.Optional;
import java.util.function.Supplier;
import org.polyvisor.Connection;

/**
 * What a driver's parameter changes: something that is seen differently at two of its values.
 *
 * @param driver whose
 * @param parameter its name
 * @param uri a connection's URI without it; empty for what is read where no URI is given
 * @param one a value
 * @param other another; empty if nothing is given
 * @param look sees it
 */
record Effect(
    String driver, String parameter, String uri, String one, Optional<String> other, Look look) {

  static Effect of(String uri, String parameter, String one, String other, Look look) {
    String driver = uri.substring(0, uri.indexOf(':'));
    return new Effect(driver, parameter, uri, one, Optional.of(other), look);
  }

  /** The same between a value and none. */
  Effect orNone() {
    return new Effect(driver, parameter, uri, one, Optional.empty(), look);
  }

  /** The same of a driver, where no URI is given. */
  Effect withoutUri() {
    return new Effect(driver, parameter, "", one, other, look);
  }

  /** Looks at what connections show. It is not told which value they have. */
  @FunctionalInterface
  interface Look {
    /**
     * What is seen.
     *
     * @param open opens a connection; the look closes it
     */
    Object at(Supplier<Connection> open);
  }

  @Override
  public String toString() {
    return driver + ": " + parameter + "=" + one + ", or " + other.orElse("none");
  }
}
