package org.polyvisor.conformance.mutants;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Operation;
import org.polyvisor.model.SnapshotInfo;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.DefinitionRequest;
import org.polyvisor.spi.SnapshotFacet;
import org.polyvisor.spi.SnapshotRequest;

/** What goes wrong with snapshots. */
final class Snapping {
  private Snapping() {}

  private static SnapshotInfo with(SnapshotInfo info, boolean current, Optional<String> parent) {
    SnapshotInfo.Builder builder = SnapshotInfo.of(info.name(), info.state()).current(current);
    parent.ifPresent(builder::parent);
    return builder.build();
  }

  static Defect firstStaysCurrent() {
    return Defects.answering(
        "snapshots",
        (Invocation call, List<SnapshotInfo> all) -> {
          List<SnapshotInfo> changed = new ArrayList<>(all);
          if (!changed.isEmpty()) {
            changed.set(0, with(all.get(0), true, all.get(0).parent()));
          }
          return changed;
        });
  }

  private static String name(Invocation call) {
    return call.argument(SnapshotRequest.class).orElseThrow().name();
  }

  private static List<SnapshotInfo> all(Invocation call) {
    return call.real(SnapshotFacet.class).snapshots(Invocation.call(), call.domain().orElseThrow());
  }

  static Defect xmlOfTheCurrent() {
    return Defects.on(
        "snapshotXml",
        call -> all(call).stream().anyMatch(one -> one.name().equals(name(call))),
        call ->
            call.proceedWith(
                SnapshotRequest.class,
                SnapshotRequest.of(
                    call.domain().orElseThrow(),
                    all(call).stream()
                        .filter(SnapshotInfo::current)
                        .findFirst()
                        .orElseThrow()
                        .name(),
                    call.argument(SnapshotRequest.class).orElseThrow().flags())));
  }

  /** Once one was deleted, none has a parent. */
  static Defect orphaning() {
    return afterOne(
        "deleteSnapshot",
        all -> all.stream().map(one -> with(one, one.current(), Optional.empty())).toList());
  }

  /** Once there was a going back, the last one is the current one. */
  static Defect newestStaysCurrent() {
    return afterOne(
        "revertToSnapshot",
        all ->
            all.stream()
                .map(one -> with(one, one == all.get(all.size() - 1), one.parent()))
                .toList());
  }

  private static Defect afterOne(String method, Change change) {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    Defect changed =
        Defects.answering(
            "snapshots",
            (Invocation call, List<SnapshotInfo> all) -> seen.isEmpty() ? all : change.of(all));
    return call -> {
      Object answer = changed.on(call);
      if (call.name().equals(method)) {
        seen.add(method);
      }
      return answer;
    };
  }

  static Defect leavingItOff() {
    return Defects.then(
        "revertToSnapshot",
        call -> call.in(DomainState.SHUTOFF),
        call -> {
          if (call.in(DomainState.RUNNING)) {
            Defects.run(Operation.DESTROY, call);
          }
        });
  }

  static Defect lettingItRun() {
    return Defects.then(
        "revertToSnapshot",
        call -> call.in(DomainState.RUNNING),
        call -> {
          if (call.in(DomainState.SHUTOFF)) {
            Defects.run(Operation.START, call);
          }
        });
  }

  static Defect keepingTheDefinition() {
    return Defects.on(
        "revertToSnapshot",
        call -> call.info().flatMap(DomainInfo::persistent).orElse(false),
        call -> {
          String before =
              call.real()
                  .xml(Invocation.call(), call.domain().orElseThrow(), Set.of(XmlOption.INACTIVE));
          Object answer = call.proceed();
          call.real(DefinitionFacet.class).define(Invocation.call(), DefinitionRequest.of(before));
          return answer;
        });
  }

  /** Who has none sees those of others. */
  static Defect ofAllDomains() {
    Map<DomainRef, SnapshotInfo> taken = new ConcurrentHashMap<>();
    return call -> {
      Object answer = call.proceed();
      if (answer instanceof SnapshotInfo one) {
        taken.put(call.domain().orElseThrow(), one);
      }
      boolean none = answer instanceof List<?> all && all.isEmpty();
      return none && call.name().equals("snapshots")
          ? others(taken, call.argument(DomainRef.class).orElseThrow())
          : answer;
    };
  }

  private static List<SnapshotInfo> others(Map<DomainRef, SnapshotInfo> taken, DomainRef domain) {
    return taken.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(domain))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Once one was deleted, none is the current one. */
  static Defect noneCurrent() {
    return afterOne(
        "deleteSnapshot", all -> all.stream().map(one -> with(one, false, one.parent())).toList());
  }

  /** Each was taken when it is asked for. */
  static Defect takenNow() {
    return listed(one -> builder(one).createdAt(Instant.now()).build());
  }

  static Defect describedByName() {
    return listed(one -> builder(one).description(one.name()).build());
  }

  private static Defect listed(UnaryOperator<SnapshotInfo> change) {
    return Defects.answering(
        "snapshots",
        (Invocation call, List<SnapshotInfo> all) -> all.stream().map(change).toList());
  }

  private static SnapshotInfo.Builder builder(SnapshotInfo info) {
    SnapshotInfo.Builder builder =
        SnapshotInfo.of(info.name(), info.state()).current(info.current());
    info.parent().ifPresent(builder::parent);
    info.createdAt().ifPresent(builder::createdAt);
    info.description().ifPresent(builder::description);
    return builder;
  }

  /** Another list. */
  private interface Change {
    List<SnapshotInfo> of(List<SnapshotInfo> all);
  }
}
