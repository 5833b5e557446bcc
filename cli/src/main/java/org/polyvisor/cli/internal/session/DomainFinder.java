package org.polyvisor.cli.internal.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.cli.internal.text.Nearest;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainKey;

/** Finds the domain that a person means, in virsh's order: id, UUID, name. */
final class DomainFinder {
  private static final Pattern ID = Pattern.compile("[0-9]{1,9}");
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private DomainFinder() {}

  static Domain find(Connection connection, String given) {
    refuseEmpty(given);
    return byId(connection, given).orElseGet(() -> findWithoutId(connection, given));
  }

  /** One of the same name as another's id may be meant: the id is not looked at. */
  static Domain findWithoutId(Connection connection, String given) {
    refuseEmpty(given);
    return byUuid(connection, given).orElseGet(() -> byName(connection, given));
  }

  private static void refuseEmpty(String given) {
    if (given.isEmpty()) {
      throw new FailedException("a domain is named by its id, UUID or name, not by an empty text");
    }
  }

  private static Optional<Domain> byId(Connection connection, String given) {
    return ID.matcher(given).matches()
        ? look(connection, DomainKey.id(Integer.parseInt(given)))
        : Optional.empty();
  }

  private static Optional<Domain> byUuid(Connection connection, String given) {
    return UUID_TEXT.matcher(given).matches()
        ? look(connection, DomainKey.uuid(UUID.fromString(given)))
        : Optional.empty();
  }

  /** Not there is an answer here: another kind of key is tried next. */
  private static Optional<Domain> look(Connection connection, DomainKey key) {
    try {
      return Optional.of(connection.lookup(key));
    } catch (NoSuchDomainException e) {
      return Optional.empty();
    }
  }

  private static Domain byName(Connection connection, String given) {
    try {
      return connection.lookup(DomainKey.name(given));
    } catch (NoSuchDomainException e) {
      throw unknown(connection, given, e);
    }
  }

  private static VirtException unknown(
      Connection connection, String given, NoSuchDomainException cause) {
    String message =
        "no domain has the id, UUID or name '" + given + "'" + near(connection, given, cause);
    VirtException unknown = VirtException.of(cause.code(), ErrorDomain.NONE, message);
    cause.driver().ifPresent(unknown::from);
    return unknown.causedBy(cause);
  }

  private static String near(Connection connection, String given, NoSuchDomainException cause) {
    try {
      List<String> names = connection.domains().stream().map(Domain::name).toList();
      return Nearest.hint(given, names);
    } catch (VirtException e) {
      cause.addSuppressed(e);
      return "";
    }
  }
}
