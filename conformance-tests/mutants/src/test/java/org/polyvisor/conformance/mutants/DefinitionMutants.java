package org.polyvisor.conformance.mutants;

import static org.polyvisor.conformance.mutants.Defects.answering;
import static org.polyvisor.conformance.mutants.Defects.coding;
import static org.polyvisor.conformance.mutants.Defects.idle;
import static org.polyvisor.conformance.mutants.Defects.on;
import static org.polyvisor.conformance.mutants.Defects.refusal;
import static org.polyvisor.conformance.mutants.Defects.refusing;
import static org.polyvisor.conformance.mutants.Defects.swallowing;
import static org.polyvisor.conformance.mutants.Defects.telling;
import static org.polyvisor.conformance.mutants.Defects.then;
import static org.polyvisor.conformance.mutants.Mutants.test;

import java.util.List;
import java.util.function.Predicate;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.BlockStatisticsRequest;

/** Mistakes about definitions. */
final class DefinitionMutants {
  private static final Predicate<Invocation> ALWAYS = call -> true;

  private DefinitionMutants() {}

  static List<Mutant> all() {
    return List.of(
        test(
            "definition-shown-as-transient",
            "DEFI-001",
            () ->
                answering(
                    "info",
                    (Invocation call, DomainInfo info) ->
                        info.active()
                            ? info
                            : Infos.builder(info, info.domain(), info.reason())
                                .persistent(false)
                                .build())),
        test(
            "undefine-does-nothing",
            "DEFI-002",
            () -> idle("undefine", call -> call.in(DomainState.SHUTOFF))),
        test(
            "undefine-of-running-stops",
            "DEFI-003",
            () ->
                then(
                    "undefine",
                    call -> call.isActive() && !call.isTransient(),
                    call -> Defects.run(Operation.DESTROY, call))),
        test(
            "undefine-of-running-refused",
            "DEFI-003",
            () ->
                refusing(
                    "undefine",
                    ErrorCode.OPERATION_INVALID,
                    call ->
                        call.in(DomainState.RUNNING)
                            && call.info().orElseThrow().persistent().orElse(false))),
        test(
            "create-leaves-a-definition",
            "DEFI-004",
            () -> then("create", ALWAYS, call -> Definitions.define(call, call.xml()))),
        test("transient-stays-listed", "DEFI-005", () -> Listing.rememberingTransients()),
        test(
            "broken-xml-is-internal",
            "DEFI-006",
            () ->
                coding(
                    "define",
                    ErrorCode.XML_ERROR,
                    ErrorCode.INTERNAL_ERROR,
                    call -> !call.xml().isEmpty() && !call.xml().contains("</domain>"))),
        test(
            "nameless-gets-a-name",
            "DEFI-007",
            () ->
                on(
                    "define",
                    call -> !call.xml().contains("<name>"),
                    call ->
                        Definitions.define(
                            call,
                            call.xml().replaceFirst("<memory", "<name>made-up</name><memory")))),
        test(
            "taken-name-exists",
            "DEFI-008",
            () ->
                coding(
                    "define",
                    ErrorCode.OPERATION_FAILED,
                    ErrorCode.DOM_EXIST,
                    Definitions::nameIsTaken)),
        test(
            "taken-uuid-exists",
            "DEFI-009",
            () ->
                coding(
                    "define",
                    ErrorCode.OPERATION_FAILED,
                    ErrorCode.DOM_EXIST,
                    call -> !Definitions.nameIsTaken(call))),
        test("defined-again-twice-listed", "DEFI-010", () -> Listing.countingDefinitions()),
        test(
            "create-of-active-taken",
            "DEFI-011",
            () -> on("create", Definitions::isActive, Definitions::known)),
        test(
            "nil-uuid",
            "DEFI-012",
            () ->
                on(
                    "define",
                    call -> call.xml().contains("</name>") && !call.xml().contains("<uuid>"),
                    call ->
                        Definitions.define(
                            call,
                            call.xml()
                                .replaceFirst(
                                    "</name>",
                                    "</name><uuid>00000000-0000-0000-0000-000000000000</uuid>")))),
        test(
            "document-type-read",
            "DEFI-013",
            () -> on("define", call -> call.xml().contains("&n;"), Definitions::expanded)),
        test(
            "undefine-of-nobody-taken",
            "DEFI-014",
            () -> swallowing("undefine", call -> call.info().isEmpty())),
        test(
            "flags-of-define-ignored",
            "DEFI-015",
            () -> on("define", call -> Definitions.define(call, call.xml()))),
        test("flags-of-undefine-ignored", "DEFI-016", () -> Flags.ignoredBy("undefine")),
        test("own-xml-loses-a-disk", "DEFI-017", () -> Definitions.losingADiskOfItsOwn()),
        test(
            "define-suspends-the-running",
            "DEFI-018",
            () -> then("define", Definitions::isActive, Definitions::suspend)),
        test(
            "create-of-a-taken-name-exists",
            "DEFI-019",
            () -> coding("create", ErrorCode.OPERATION_FAILED, ErrorCode.DOM_EXIST, ALWAYS)),
        test(
            "undefine-of-transient-taken",
            "DEFI-020",
            () ->
                swallowing(
                    "undefine",
                    call ->
                        call.info().filter(info -> !info.persistent().orElse(true)).isPresent())),
        test(
            "transient-stays-transient",
            "DEFI-021",
            () ->
                on(
                    "define",
                    call -> Definitions.isActive(call) && !Definitions.isPersistent(call),
                    Definitions::known)),
        test(
            "invalid-without-a-word",
            "DEFI-022",
            () ->
                telling(
                    "define",
                    call -> !call.xml().contains("<name>"),
                    e -> VirtException.of(e.code(), e.domain(), "invalid"))),
        test(
            "bomb-is-internal",
            "HOST-001",
            () ->
                coding(
                    "define",
                    ErrorCode.XML_ERROR,
                    ErrorCode.INTERNAL_ERROR,
                    call -> call.xml().contains("<!ENTITY e0"))),
        test(
            "external-entity-read",
            "HOST-002",
            () ->
                on(
                    "define",
                    call -> call.xml().contains("SYSTEM"),
                    call ->
                        Definitions.define(
                            call,
                            call.xml().replaceFirst("(?s)<!DOCTYPE.*?]>", "").replace("&f;", "")))),
        test(
            "deep-xml-overflows",
            "HOST-003",
            () ->
                on(
                    "define",
                    call -> call.xml().contains("<x><x><x>"),
                    call -> {
                      throw new StackOverflowError();
                    })),
        test(
            "large-xml-kills-the-connection",
            "HOST-004",
            () ->
                on(
                    "define",
                    call -> call.xml().length() > 10_000_000,
                    call -> {
                      call.real().close(Invocation.call());
                      throw refusal(ErrorCode.INTERNAL_ERROR, "too large", call);
                    })),
        test(
            "line-break-in-a-name-is-invalid",
            "HOST-005",
            () ->
                coding(
                    "lookup",
                    ErrorCode.NO_DOMAIN,
                    ErrorCode.INVALID_ARG,
                    call ->
                        call.argument(DomainKey.ByName.class)
                            .filter(key -> key.name().contains("\n"))
                            .isPresent())),
        test(
            "star-finds-any",
            "HOST-006",
            () ->
                on(
                    "lookup",
                    call ->
                        call.argument(DomainKey.ByName.class)
                            .filter(key -> key.name().equals("*"))
                            .isPresent(),
                    Listing::any)),
        test(
            "line-break-in-a-device-is-internal",
            "HOST-007",
            () ->
                coding(
                    "blockStatistics",
                    ErrorCode.INVALID_ARG,
                    ErrorCode.INTERNAL_ERROR,
                    call ->
                        call.argument(BlockStatisticsRequest.class)
                            .orElseThrow()
                            .device()
                            .contains("\n"))),
        test(
            "any-root-taken",
            "HOST-008",
            () ->
                on(
                    "define",
                    call -> call.xml().startsWith("<network>"),
                    call -> Definitions.define(call, call.xml().replaceAll("</?network>", "")))),
        test(
            "broken-uuid-replaced",
            "HOST-009",
            () ->
                on(
                    "define",
                    call -> call.xml().contains("not-a-uuid"),
                    call ->
                        Definitions.define(
                            call, call.xml().replaceFirst("<uuid>not-a-uuid</uuid>", "")))),
        test(
            "empty-xml-is-a-null",
            "HOST-010",
            () ->
                on(
                    "define",
                    call -> call.xml().isEmpty(),
                    call -> {
                      throw new NullPointerException("root");
                    })),
        test(
            "markup-not-escaped",
            "HOST-011",
            () ->
                answering(
                    "xml",
                    (Invocation call, String xml) ->
                        xml.replace("&amp;", "&").replace("&lt;", "<"))),
        test("name-taken-in-two-steps", "CONC-004", () -> Definitions.inTwoSteps()),
        test("list-trips-over-the-gone", "CONC-006", () -> Listing.tripping()),
        test(
            "list-and-lookup-differ",
            "IDEN-006",
            () ->
                answering(
                    "domains",
                    (Invocation call, List<DomainRef> all) ->
                        all.size() < 2 ? all : all.subList(1, all.size()))));
  }
}
