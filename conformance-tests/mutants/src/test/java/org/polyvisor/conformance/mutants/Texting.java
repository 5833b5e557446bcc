package org.polyvisor.conformance.mutants;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.MetadataKey;
import org.polyvisor.spi.MetadataChange;
import org.polyvisor.spi.MetadataFacet;
import org.polyvisor.spi.MetadataRequest;

/** What goes wrong with texts that are only kept. */
final class Texting {
  private Texting() {}

  static MetadataChange change(Invocation call) {
    return call.argument(MetadataChange.class).orElseThrow();
  }

  private static MetadataKey key(Invocation call) {
    return call.argument(MetadataRequest.class)
        .map(MetadataRequest::key)
        .orElseGet(() -> change(call).key());
  }

  static boolean isAbout(MetadataKey.Kind kind, Invocation call) {
    return key(call).kind() == kind && call.info().isPresent();
  }

  static boolean isOf(Set<ChangeScope> scopes, Invocation call) {
    return change(call).scopes().equals(scopes);
  }

  /** What is there. */
  static Optional<String> now(Invocation call) {
    return call.real(MetadataFacet.class)
        .metadata(Invocation.call(), MetadataRequest.of(call.domain().orElseThrow(), key(call)));
  }

  /** Whether any program keeps something with the domain. */
  static boolean hasAny(Invocation call) {
    return call.real()
        .xml(Invocation.call(), call.domain().orElseThrow(), Set.of())
        .contains("<metadata");
  }

  /** A text for other scopes than were asked for. */
  static Defect scoped(Predicate<Invocation> when, Set<ChangeScope> scopes) {
    return Defects.on(
        "setMetadata",
        when,
        call -> {
          MetadataChange given = change(call);
          return call.proceedWith(
              MetadataChange.class,
              MetadataChange.of(given.domain(), given.key(), given.value(), scopes));
        });
  }

  static Defect replacingOthers() {
    MetadataKey one = MetadataKey.element("urn:polyvisor:conformance:one");
    return Defects.first(
        "setMetadata",
        call -> isAbout(MetadataKey.Kind.ELEMENT, call) && !key(call).namespace().endsWith("one"),
        call ->
            call.real(MetadataFacet.class)
                .setMetadata(
                    Invocation.call(),
                    MetadataChange.of(change(call).domain(), one, Optional.empty())));
  }

  static Defect seeingItsOwn() {
    Set<UUID> own = ConcurrentHashMap.newKeySet();
    return call -> {
      if (call.name().equals("setMetadata")) {
        own.add(change(call).domain().uuid());
      }
      Object answer = call.proceed();
      boolean hidden =
          call.name().equals("metadata") && !own.contains(call.domain().orElseThrow().uuid());
      return hidden ? Optional.empty() : answer;
    };
  }
}
