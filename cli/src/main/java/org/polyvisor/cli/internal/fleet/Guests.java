package org.polyvisor.cli.internal.fleet;

import java.util.List;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.model.DomainFilter;

/** Which guests there are, in a stable order. */
public final class Guests {
  private Guests() {}

  /** Those that are active, by name. */
  public static List<Domain> active(Connection connection) {
    return sorted(connection.domains(DomainFilter.onlyActive()));
  }

  /** All, by name. */
  public static List<Domain> all(Connection connection) {
    return sorted(connection.domains());
  }

  private static List<Domain> sorted(List<Domain> domains) {
    return domains.stream().sorted(Guests::compare).toList();
  }

  private static int compare(Domain one, Domain other) {
    int byName = one.name().compareTo(other.name());
    return byName != 0 ? byName : one.uuid().compareTo(other.uuid());
  }
}
