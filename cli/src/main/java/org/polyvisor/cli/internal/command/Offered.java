package org.polyvisor.cli.internal.command;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.DriverInfo;
import org.polyvisor.EffectiveSetting;
import org.polyvisor.Network;
import org.polyvisor.Polyvisor;
import org.polyvisor.StoragePool;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.ResourceFilter;

/**
 * The words that a shell may offer in a place. Whatever fails, there is nothing to offer: a person
 * who presses a key wants no error. For one run.
 */
final class Offered {
  private static final String ALIAS = "uri.alias.";

  private static final Map<String, Function<Session, Stream<String>>> KINDS =
      Map.of(
          "domains", session -> domains(session.connection()),
          "networks", session -> networks(session.connection()),
          "pools", session -> pools(session.connection()),
          "uris", session -> uris(),
          "settings", session -> settings().map(EffectiveSetting::name),
          "commands", session -> Commands.names().stream());

  private Offered() {}

  /** The words of this kind, in order; none if it cannot be told. */
  static List<String> words(Session session, String kind) {
    Function<Session, Stream<String>> words = KINDS.getOrDefault(kind, any -> Stream.empty());
    try {
      return words.apply(session).filter(Offered::isTypeable).distinct().sorted().toList();
    } catch (RuntimeException e) { // a driver's, too
      return List.of();
    }
  }

  private static boolean isTypeable(String word) {
    return !word.isEmpty() && word.chars().noneMatch(Character::isISOControl);
  }

  private static Stream<String> domains(Connection connection) {
    return connection.domains(DomainFilter.all()).stream().map(Domain::name);
  }

  private static Stream<String> networks(Connection connection) {
    return connection.networks().list(ResourceFilter.all()).stream().map(Network::name);
  }

  private static Stream<String> pools(Connection connection) {
    return connection.storagePools().list(ResourceFilter.all()).stream().map(StoragePool::name);
  }

  private static Stream<String> uris() {
    Stream<String> aliases =
        settings()
            .map(EffectiveSetting::name)
            .filter(name -> name.startsWith(ALIAS))
            .map(name -> name.substring(ALIAS.length()));
    Stream<String> examples =
        Polyvisor.drivers().stream().map(DriverInfo::examples).flatMap(List::stream);
    return Stream.concat(aliases, examples);
  }

  private static Stream<EffectiveSetting> settings() {
    return Polyvisor.settings().stream();
  }
}
