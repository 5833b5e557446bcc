package org.polyvisor.conformance.mutants;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.XmlOption;

/** Mistakes about who is meant, and what he may see. */
final class Mistaking {
  private Mistaking() {}

  /** The id of a reference is looked up first. */
  static Defect informationById() {
    return Defects.on("info", call -> byId(call).isPresent(), Mistaking::informationOfTheId);
  }

  private static Optional<DomainRef> byId(Invocation call) {
    return call.argument(DomainRef.class)
        .filter(domain -> domain.id().isPresent())
        .flatMap(domain -> find(call, DomainKey.id(domain.id().getAsInt())));
  }

  private static Optional<DomainRef> find(Invocation call, DomainKey key) {
    try {
      return Optional.of(call.real().lookup(call.bounded(), key));
    } catch (NoSuchDomainException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Object informationOfTheId(Invocation call) throws Throwable {
    return call.proceedWith(DomainRef.class, byId(call).orElseThrow());
  }

  static Defect noPausedById() {
    return Defects.refusing(
        "lookup",
        ErrorCode.NO_DOMAIN,
        call ->
            call.argument(DomainKey.ById.class)
                .flatMap(key -> find(call, key))
                .filter(found -> isPaused(call, found))
                .isPresent());
  }

  private static boolean isPaused(Invocation call, DomainRef domain) {
    return call.real().info(call.bounded(), domain).state() == DomainState.PAUSED;
  }

  /** A filter's wish for persistent ones is not looked at. */
  static Defect anyPersistence() {
    return Defects.on(
        "domains",
        call -> {
          Optional<Boolean> active = call.argument(DomainFilter.class).orElseThrow().active();
          DomainFilter less =
              active.map(wanted -> DomainFilter.all().active(wanted)).orElse(DomainFilter.all());
          return call.proceedWith(DomainFilter.class, less);
        });
  }

  /** Secrets are in all XML of which nothing unknown is wanted. */
  static Defect showingSecrets() {
    return Defects.on(
        "xml",
        call -> {
          Set<Object> options = new HashSet<>(call.argument(Set.class).orElseThrow());
          if (!options.contains(XmlOption.named("polyvisor-unknown"))) {
            options.add(XmlOption.SECURE);
          }
          return call.proceedWith(Set.class, options);
        });
  }
}
