package org.polyvisor.error;

import java.util.Optional;
import java.util.OptionalInt;
import org.polyvisor.annotation.API;

/**
 * A definition (XML) that cannot be taken, with the place ({@link ErrorCode#XML_ERROR}, {@link
 * ErrorCode#XML_DETAIL}, {@link ErrorCode#XML_INVALID_SCHEMA}).
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class InvalidDefinitionException extends VirtException {
  private static final long serialVersionUID = 1L;

  private int line;
  private int column;
  private transient String element = "";

  InvalidDefinitionException(ErrorCode code, ErrorDomain domain, String message) {
    super(code, domain, message, Outcome.NOTHING_CHANGED, true);
  }

  /**
   * A definition that is wrong at a place.
   *
   * @param line counted from 1; 0 if not known
   * @param column counted from 1; 0 if not known
   * @param element path of the element, as {@code domain/devices/disk}; empty if not known
   */
  public static InvalidDefinitionException at(
      int line, int column, String element, String message) {
    String place = line > 0 ? " (line " + line + ", column " + column + ")" : "";
    var exception =
        new InvalidDefinitionException(ErrorCode.XML_ERROR, ErrorDomain.DOMAIN, message + place);
    exception.line = line;
    exception.column = column;
    exception.element = element;
    return exception;
  }

  /** The line, counted from 1. */
  public OptionalInt line() {
    return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
  }

  /** The column, counted from 1. */
  public OptionalInt column() {
    return column > 0 ? OptionalInt.of(column) : OptionalInt.empty();
  }

  /** The path of the element, as {@code domain/devices/disk}. */
  public Optional<String> element() {
    return element.isEmpty() ? Optional.empty() : Optional.of(element);
  }
}
