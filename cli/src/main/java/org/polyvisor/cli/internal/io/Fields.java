package org.polyvisor.cli.internal.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A JSON object under construction: what is not known is left out. For one thread. */
public final class Fields {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  /**
   * Adds a field: a text, number, boolean, {@code Fields} or list of these; or an {@code Optional}
   * of such, left out if empty. Anything else stands there as its text.
   */
  public Fields put(String name, Object value) {
    known(value).ifPresent(there -> fields.put(name, there));
    return this;
  }

  /** Adds all fields of another. */
  public Fields putAll(Fields other) {
    fields.putAll(other.fields);
    return this;
  }

  /** What was added, in its order. */
  public Map<String, Object> map() {
    return Collections.unmodifiableMap(fields);
  }

  private static Optional<?> known(Object value) {
    if (value instanceof Optional) {
      return (Optional<?>) value;
    }
    if (value instanceof OptionalLong) {
      OptionalLong number = (OptionalLong) value;
      return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }
    if (value instanceof OptionalInt) {
      OptionalInt number = (OptionalInt) value;
      return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
    if (value instanceof OptionalDouble) {
      OptionalDouble number = (OptionalDouble) value;
      return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }
    return Optional.of(value);
  }
}
