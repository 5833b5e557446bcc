package org.polyvisor.conformance.mutants;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.DefinitionRequest;

/** Mistakes in what is made of XML. */
final class Definitions {
  private Definitions() {}

  /** Defines other XML than was given, without flags. */
  static DomainRef define(Invocation call, String xml) {
    return call.real()
        .facet(DefinitionFacet.class)
        .orElseThrow()
        .define(call.argument(Call.class).orElseThrow(), DefinitionRequest.of(xml));
  }

  static @Nullable Object expanded(Invocation call) {
    Matcher entity = Pattern.compile("<!ENTITY n \"([^\"]*)\">").matcher(call.xml());
    String name = entity.find() ? entity.group(1) : "";
    return define(call, call.xml().replaceFirst("<!DOCTYPE.*?]>", "").replace("&n;", name));
  }

  private static String element(Invocation call, String name) {
    Matcher found = Pattern.compile("<" + name + ">([^<]*)</").matcher(call.xml());
    return found.find() ? found.group(1) : "";
  }

  private static Optional<DomainRef> named(Invocation call) {
    return call.real().domains(call.bounded(), DomainFilter.all()).stream()
        .filter(one -> one.uuid().toString().equals(element(call, "uuid")))
        .findFirst();
  }

  static boolean nameIsTaken(Invocation call) {
    return call.real().domains(call.bounded(), DomainFilter.all()).stream()
        .anyMatch(one -> one.name().equals(element(call, "name")));
  }

  static boolean isActive(Invocation call) {
    return named(call).filter(one -> one.id().isPresent()).isPresent();
  }

  static boolean isPersistent(Invocation call) {
    return named(call)
        .map(one -> call.real().info(call.bounded(), one).persistent().orElse(false))
        .orElse(false);
  }

  /** The domain that is there already. */
  static DomainRef known(Invocation call) {
    return named(call).orElseThrow();
  }

  static void suspend(Invocation call) {
    Operations.run(Operation.SUSPEND, call.real(), Invocation.call(), known(call));
  }

  static String withoutLastDisk(String xml) {
    int begin = xml.lastIndexOf("<disk");
    int end = xml.indexOf("</disk>", begin);
    return begin < 0 || end < 0
        ? xml
        : xml.substring(0, begin) + xml.substring(end + "</disk>".length());
  }

  static Defect losingADiskOfItsOwn() {
    Set<String> given = ConcurrentHashMap.newKeySet();
    return call -> {
      if (call.name().equals("define") && given.contains(call.xml())) {
        return define(call, withoutLastDisk(call.xml()));
      }
      Object answer = call.proceed();
      if (call.name().equals("xml")) {
        given.add(String.valueOf(answer));
      }
      return answer;
    };
  }

  /** Looks whether the name is free, waits, and defines whatever has come meanwhile. */
  static Defect inTwoSteps() {
    Crossing crossing = new Crossing();
    return Defects.on(
        "define",
        call -> !nameIsTaken(call),
        call -> {
          crossing.enter();
          try {
            return call.proceed();
          } catch (VirtException e) {
            if (e.code() != ErrorCode.OPERATION_FAILED) {
              throw e;
            }
            throw Defects.refusal(ErrorCode.INTERNAL_ERROR, "the name has come meanwhile", call);
          } finally {
            crossing.leave();
          }
        });
  }
}
