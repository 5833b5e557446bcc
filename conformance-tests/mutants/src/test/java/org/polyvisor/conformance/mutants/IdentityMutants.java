package org.polyvisor.conformance.mutants;

import static org.polyvisor.conformance.mutants.Defects.answering;
import static org.polyvisor.conformance.mutants.Defects.coding;
import static org.polyvisor.conformance.mutants.Defects.on;
import static org.polyvisor.conformance.mutants.Defects.refusing;
import static org.polyvisor.conformance.mutants.Mutants.test;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.HostInfo;
import org.polyvisor.model.StateReason;

/** Mistakes about which domain is meant. */
final class IdentityMutants {
  private static final Predicate<Invocation> ALWAYS = call -> true;

  private IdentityMutants() {}

  static List<Mutant> all() {
    return List.of(
        test("each-third-call-fails", "CONC-001", Narrowly::eachThirdFails),
        test("not-alive-before-a-call", "OPEN-002", () -> Talking.first()),
        test("unknown-uuid-is-invalid-at-first", "IDEN-004", Narrowly::invalidAtFirst),
        test("id-of-the-question", "INFO-003", Narrowly::idOfTheQuestion),
        test("facet-appears-later", "OPEN-004", () -> Talking.facetAfterAList()),
        test(
            "host-without-a-kind",
            "OPEN-005",
            () -> answering("host", (call, host) -> HostInfo.of(" ").build())),
        test("unknown-facet-throws", "OPEN-008", () -> Talking.throwingFacets()),
        test(
            "uuid-gives-another-name",
            "IDEN-001",
            () ->
                answering(
                    "lookup",
                    (Invocation call, DomainRef found) ->
                        call.argument(DomainKey.ByUuid.class).isPresent()
                            ? Infos.named(found, found.name() + "x")
                            : found)),
        test(
            "id-finds-nothing",
            "IDEN-002",
            () ->
                refusing(
                    "lookup",
                    ErrorCode.NO_DOMAIN,
                    call -> call.argument(DomainKey.ById.class).isPresent())),
        test(
            "unknown-name-is-invalid",
            "IDEN-003",
            () ->
                coding(
                    "lookup",
                    ErrorCode.NO_DOMAIN,
                    ErrorCode.INVALID_ARG,
                    call -> call.argument(DomainKey.ByName.class).isPresent())),
        test(
            "unknown-uuid-is-invalid",
            "IDEN-004",
            () ->
                coding(
                    "lookup",
                    ErrorCode.NO_DOMAIN,
                    ErrorCode.INVALID_ARG,
                    call -> call.argument(DomainKey.ByUuid.class).isPresent())),
        test(
            "unknown-id-is-invalid",
            "IDEN-005",
            () ->
                coding(
                    "lookup",
                    ErrorCode.NO_DOMAIN,
                    ErrorCode.INVALID_ARG,
                    call -> call.argument(DomainKey.ById.class).isPresent())),
        test(
            "a-domain-twice-in-the-list",
            "IDEN-006",
            () ->
                answering(
                    "domains",
                    (Invocation call, List<DomainRef> all) ->
                        all.isEmpty() ? all : Listing.twice(all))),
        test(
            "inactive-has-an-id",
            "IDEN-007",
            () ->
                answering(
                    "lookup",
                    (Invocation call, DomainRef found) ->
                        found.id().isPresent()
                            ? found
                            : DomainRef.of(found.uuid(), found.name(), 4711))),
        test(
            "filter-ignored",
            "IDEN-008",
            () -> on("domains", call -> call.proceedWith(DomainFilter.class, DomainFilter.all()))),
        test(
            "info-by-name",
            "IDEN-009",
            () -> refusing("info", ErrorCode.NO_DOMAIN, Listing::isMisnamed)),
        test(
            "names-in-any-case",
            "IDEN-012",
            () ->
                on(
                    "lookup",
                    call -> call.argument(DomainKey.ByName.class).isPresent(),
                    Listing::inAnyCase)),
        test(
            "names-by-their-beginning",
            "IDEN-010",
            () ->
                on(
                    "lookup",
                    call -> call.argument(DomainKey.ByName.class).isPresent(),
                    Listing::byItsBeginning)),
        test("old-id-still-finds", "IDEN-011", () -> Listing.rememberingIds()),
        test(
            "info-of-another-name",
            "INFO-001",
            () ->
                answering(
                    "info",
                    (Invocation call, DomainInfo info) ->
                        Infos.about(info, Infos.named(info.domain(), "other")))),
        test(
            "memory-above-its-maximum",
            "INFO-002",
            () ->
                answering(
                    "info",
                    (Invocation call, DomainInfo info) ->
                        Infos.builder(info, info.domain(), info.reason())
                            .memoryKiB(1 + info.maximumMemoryKiB().orElse(0))
                            .build())),
        test(
            "running-shown-as-blocked",
            "INFO-003",
            () ->
                answering(
                    "info",
                    (Invocation call, DomainInfo info) ->
                        info.state() == DomainState.RUNNING
                            ? Infos.because(info, StateReason.BLOCKED_UNKNOWN)
                            : info)),
        test(
            "stopped-shown-with-an-id",
            "INFO-004",
            () ->
                answering(
                    "info",
                    (Invocation call, DomainInfo info) ->
                        info.active()
                            ? info
                            : Infos.about(
                                info,
                                DomainRef.of(info.domain().uuid(), info.domain().name(), 7)))),
        test(
            "info-of-nobody-is-invalid",
            "INFO-005",
            () -> coding("info", ErrorCode.NO_DOMAIN, ErrorCode.INVALID_DOMAIN, ALWAYS)),
        test(
            "xml-without-a-uuid",
            "XMLD-001",
            () ->
                answering(
                    "xml",
                    (Invocation call, String xml) -> xml.replaceFirst("<uuid>[^<]*</uuid>", ""))),
        test(
            "xml-options-ignored",
            "XMLD-002",
            () ->
                on(
                    "xml",
                    call ->
                        call.real().xml(Invocation.call(), call.domain().orElseThrow(), Set.of()))),
        test(
            "xml-of-nobody-is-invalid",
            "XMLD-003",
            () -> coding("xml", ErrorCode.NO_DOMAIN, ErrorCode.INVALID_DOMAIN, ALWAYS)),
        test(
            "xml-forgets-a-disk",
            "XMLD-004",
            () ->
                answering(
                    "xml",
                    (Invocation call, String xml) ->
                        call.info().filter(DomainInfo::active).isPresent()
                            ? Definitions.withoutLastDisk(xml)
                            : xml)));
  }
}
