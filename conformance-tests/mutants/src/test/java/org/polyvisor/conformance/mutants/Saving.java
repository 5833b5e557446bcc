package org.polyvisor.conformance.mutants;

import java.io.File;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.DefinitionRequest;
import org.polyvisor.spi.LifecycleRequest;
import org.polyvisor.spi.RestoreRequest;

/** What goes wrong when domains are saved. */
final class Saving {
  private Saving() {}

  static Defect definingBefore() {
    return Defects.first("save", Invocation::isTransient, Saving::define);
  }

  private static void define(Invocation call) {
    DomainRef domain = call.domain().orElseThrow();
    define(call, domain);
  }

  private static void define(Invocation call, DomainRef domain) {
    call.real(DefinitionFacet.class)
        .define(
            Invocation.call(),
            DefinitionRequest.of(call.real().xml(Invocation.call(), domain, Set.of())));
  }

  static Defect endingWhatCannotBeSaved() {
    return Defects.on(
        "save",
        call -> {
          try {
            return call.proceed();
          } catch (VirtException e) {
            if (e.code() == ErrorCode.SYSTEM_ERROR) {
              Defects.run(Operation.DESTROY, call);
            }
            throw e;
          }
        });
  }

  static String file(Invocation call) {
    return call.argument(RestoreRequest.class).orElseThrow().file();
  }

  private static Defect restored(Restored then) {
    return Defects.answering(
        "restore",
        (Invocation call, DomainRef domain) -> {
          then.look(call, domain);
          return domain;
        });
  }

  static Defect afterRestore(DomainState state, Operation operation) {
    return restored(
        (call, domain) -> {
          if (call.real().info(Invocation.call(), domain).state() == state) {
            Operations.run(operation, call.real(), Invocation.call(), domain);
          }
        });
  }

  static Defect deletingTheFile() {
    return restored(
        (call, domain) -> {
          boolean deleted = new File(file(call)).delete();
          if (!deleted) {
            throw new IllegalStateException(file(call));
          }
        });
  }

  static Defect definingAfter() {
    return restored(
        (call, domain) -> {
          if (!call.real().info(Invocation.call(), domain).persistent().orElse(true)) {
            define(call, domain);
          }
        });
  }

  static Defect startingAgain() {
    return restored(
        (call, domain) -> {
          DomainInfo info = call.real().info(Invocation.call(), domain);
          if (info.state() == DomainState.RUNNING && info.persistent().orElse(false)) {
            for (Operation step : List.of(Operation.DESTROY, Operation.START)) {
              Operations.run(step, call.real(), Invocation.call(), domain);
            }
          }
        });
  }

  static boolean hasSave(Invocation call) {
    return call.info().flatMap(DomainInfo::managedSave).orElse(false);
  }

  static void forget(Invocation call) {
    Defects.run(Operation.REMOVE_MANAGED_SAVE, call);
  }

  static Defect pausedAfterForgetting() {
    Set<DomainRef> forgotten = ConcurrentHashMap.newKeySet();
    return call -> {
      Object answer = call.proceed();
      if (call.name().equals("removeManagedSave")) {
        call.domain().ifPresent(forgotten::add);
      }
      if (call.name().equals("start")
          && call.argument(LifecycleRequest.class).isPresent()
          && forgotten.remove(call.domain().orElseThrow())) {
        Defects.run(Operation.SUSPEND, call);
      }
      return answer;
    };
  }

  /** Looks at what was restored. */
  private interface Restored {
    void look(Invocation call, DomainRef domain);
  }
}
