package org.polyvisor.conformance.mutants;

import static org.polyvisor.conformance.mutants.Defects.answering;
import static org.polyvisor.conformance.mutants.Defects.idle;
import static org.polyvisor.conformance.mutants.Defects.muddling;
import static org.polyvisor.conformance.mutants.Defects.refusing;
import static org.polyvisor.conformance.mutants.Mutants.test;
import static org.polyvisor.conformance.mutants.Tuning.BOTH;
import static org.polyvisor.conformance.mutants.Tuning.CONFIG;
import static org.polyvisor.conformance.mutants.Tuning.LIVE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.MetadataKey.Kind;

/** Mistakes in titles, descriptions and the elements of other programs. */
final class TextMutants {
  private TextMutants() {}

  static List<Mutant> all() {
    return List.of(
        test(
            "title-not-in-the-xml",
            "META-001",
            () ->
                answering(
                    "xml",
                    (Invocation call, String xml) ->
                        xml.replaceAll("<title>kept [^<]*</title>", ""))),
        test(
            "description-not-in-the-xml",
            "META-002",
            () ->
                answering(
                    "xml",
                    (Invocation call, String xml) ->
                        xml.replaceAll("<description>kept [^<]*</description>", ""))),
        test(
            "element-without-its-children",
            "META-003",
            () ->
                answering(
                    "metadata",
                    (Invocation call, Optional<String> text) ->
                        text.map(xml -> xml.replaceAll("(?s)<name>.*</name>", "")))),
        test(
            "nothing-kept-is-an-error",
            "META-004",
            () ->
                refusing(
                    "metadata",
                    ErrorCode.OPERATION_FAILED,
                    call -> Texting.isAbout(Kind.ELEMENT, call) && !Texting.hasAny(call))),
        test(
            "removing-nothing-is-an-error",
            "META-005",
            () ->
                refusing(
                    "setMetadata",
                    ErrorCode.OPERATION_FAILED,
                    call ->
                        Texting.isAbout(Kind.DESCRIPTION, call)
                            && Texting.change(call).value().isEmpty()
                            && Texting.now(call).isEmpty())),
        test(
            "defined-text-at-once",
            "META-006",
            () ->
                Texting.scoped(
                    call -> Texting.isOf(CONFIG, call) && call.isActive() && !call.isTransient(),
                    BOTH)),
        test(
            "text-without-a-scope-is-for-both",
            "META-007",
            () ->
                Texting.scoped(
                    call -> Texting.isOf(Set.of(), call) && call.isActive() && !call.isTransient(),
                    BOTH)),
        test(
            "text-for-both-is-of-the-run",
            "META-008",
            () -> Texting.scoped(call -> Texting.isOf(BOTH, call), LIVE)),
        test(
            "text-of-no-run-is-defined",
            "META-009",
            () ->
                Texting.scoped(
                    call -> Texting.isOf(LIVE, call) && call.in(DomainState.SHUTOFF), CONFIG)),
        test(
            "text-of-no-definition-is-of-the-run",
            "META-010",
            () -> Texting.scoped(call -> Texting.isOf(CONFIG, call) && call.isTransient(), LIVE)),
        test("broken-element-is-internal", "META-011", () -> muddling("setMetadata")),
        test(
            "text-unescaped-twice",
            "META-012",
            () ->
                answering(
                    "metadata",
                    (Invocation call, Optional<String> text) ->
                        Texting.isAbout(Kind.DESCRIPTION, call)
                            ? text.map(given -> given.replace("&amp;", "&"))
                            : text)),
        test("one-element-for-all", "META-013", Texting::replacingOthers),
        test("texts-of-others-not-seen", "META-014", Texting::seeingItsOwn),
        test(
            "element-set-once",
            "META-015",
            () ->
                idle(
                    "setMetadata",
                    call ->
                        Texting.isAbout(Kind.ELEMENT, call)
                            && Texting.now(call).isPresent()
                            && Texting.change(call)
                                .value()
                                .filter(xml -> xml.contains("</owner>"))
                                .isPresent())));
  }
}
