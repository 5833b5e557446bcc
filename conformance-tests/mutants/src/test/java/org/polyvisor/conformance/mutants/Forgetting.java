package org.polyvisor.conformance.mutants;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.InvalidDefinitionException;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.MetadataKey;
import org.polyvisor.model.NetworkRef;
import org.polyvisor.model.StoragePoolRef;
import org.polyvisor.spi.AutostartFacet;
import org.polyvisor.spi.AutostartRequest;
import org.polyvisor.spi.DefinitionRequest;
import org.polyvisor.spi.MetadataChange;
import org.polyvisor.spi.MetadataFacet;
import org.polyvisor.spi.NetworkAutostartRequest;
import org.polyvisor.spi.NetworkFacet;
import org.polyvisor.spi.StorageFacet;
import org.polyvisor.spi.StoragePoolAutostartRequest;

/** Mistakes in what a definition is read as, and in what outlives a change of it. */
final class Forgetting {
  private static final Pattern IDENTITY = Pattern.compile("<uuid>([^<]*)</uuid>");
  private static final Pattern DESCRIPTION = Pattern.compile("<description>[^<]*</description>");
  private static final int LENGTH = 36;
  private static final String NIL = "</name><uuid>00000000-0000-0000-0000-000000000000</uuid>";

  private Forgetting() {}

  private static String uuid(String xml) {
    Matcher uuid = IDENTITY.matcher(xml);
    return uuid.find() ? uuid.group(1) : "";
  }

  private static Object create(Invocation call, String xml) throws Throwable {
    DefinitionRequest given = call.argument(DefinitionRequest.class).orElseThrow();
    return Objects.requireNonNull(
        call.proceedWith(DefinitionRequest.class, DefinitionRequest.of(xml, given.flags())));
  }

  static Defect creatingWithEntities() {
    return Defects.on(
        "create",
        call -> call.xml().contains("<!DOCTYPE"),
        call ->
            create(call, call.xml().replaceFirst("(?s)<!DOCTYPE.*?]>", "").replaceAll("&f;", "")));
  }

  static Defect creatingWithTheNilUuid() {
    return Defects.on(
        "create",
        call -> call.xml().contains("</name>") && uuid(call.xml()).isEmpty(),
        call -> create(call, call.xml().replaceFirst("</name>", NIL)));
  }

  static Defect capitalsAreAnother() {
    return Defects.on(
        "define",
        call -> uuid(call.xml()).matches(".*[A-F].*"),
        call ->
            Definitions.define(call, call.xml().replace(uuid(call.xml()), "" + UUID.randomUUID())));
  }

  static Defect refusingDeclarations() {
    return Defects.on(
        "define",
        call -> call.xml().startsWith("<?xml"),
        call -> {
          throw InvalidDefinitionException.of(
              ErrorCode.XML_ERROR, ErrorDomain.TEST, "no element at the beginning");
        });
  }

  /** A description that the new definition lacks is kept of the old one. */
  static Defect descriptionStays() {
    return Defects.on(
        "define",
        call -> !call.xml().contains("<description>"),
        call -> {
          String kept = description(call);
          return kept.isEmpty()
              ? call.proceed()
              : Definitions.define(call, call.xml().replaceFirst("</name>", "</name>" + kept));
        });
  }

  private static String description(Invocation call) {
    String uuid = uuid(call.xml());
    if (uuid.length() != LENGTH) {
      return "";
    }
    try {
      DomainRef domain = DomainRef.of(UUID.fromString(uuid), "any");
      Matcher found = DESCRIPTION.matcher(call.real().xml(call.bounded(), domain, Set.of()));
      return found.find() ? Matcher.quoteReplacement(found.group()) : "";
    } catch (NoSuchDomainException e) {
      return "";
    }
  }

  static Defect autostartStays() {
    Set<UUID> enabled = ConcurrentHashMap.newKeySet();
    return call -> {
      boolean was =
          call.name().equals("undefine")
              && call.info().flatMap(DomainInfo::autostart).orElse(false);
      Object answer = call.proceed();
      if (was) {
        enabled.add(call.domain().orElseThrow().uuid());
      }
      if (call.name().equals("define")
          && answer instanceof DomainRef domain
          && enabled.remove(domain.uuid())) {
        call.real(AutostartFacet.class)
            .autostart(Invocation.call(), AutostartRequest.of(domain, true));
      }
      return answer;
    };
  }

  static Defect titleOfTheOldName() {
    return Defects.then("rename", call -> true, Forgetting::forgetTitle);
  }

  static Defect titleOfTheOldLimit() {
    return Defects.then(
        "setMemory",
        call -> call.info().filter(info -> !info.active()).isPresent(),
        Forgetting::forgetTitle);
  }

  private static void forgetTitle(Invocation call) {
    DomainRef domain = call.domain().orElseThrow();
    call.real(MetadataFacet.class)
        .setMetadata(
            Invocation.call(), MetadataChange.of(domain, MetadataKey.title(), Optional.empty()));
  }

  /** Who sets a text while another does sets nothing. */
  static Defect textsAtOnce() {
    AtomicInteger inside = new AtomicInteger();
    Crossing crossing = new Crossing();
    return Defects.on(
        "setMetadata",
        call -> {
          boolean met = inside.incrementAndGet() > 1;
          try {
            boolean ignored = met || crossing.waitsFor(() -> inside.get() > 1);
            return met ? null : call.proceed();
          } finally {
            inside.decrementAndGet();
          }
        });
  }

  static Defect autostartOfNetworks() {
    return Defects.answering(
        "defineNetwork",
        (Invocation call, NetworkRef network) -> {
          call.real(NetworkFacet.class)
              .autostartNetwork(Invocation.call(), NetworkAutostartRequest.of(network, false));
          return network;
        });
  }

  static Defect autostartOfPools() {
    return Defects.answering(
        "defineStoragePool",
        (Invocation call, StoragePoolRef pool) -> {
          call.real(StorageFacet.class)
              .autostartStoragePool(Invocation.call(), StoragePoolAutostartRequest.of(pool, false));
          return pool;
        });
  }
}
