package org.polyvisor.conformance.mutants;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Event;
import org.polyvisor.model.GroupResult;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsRow;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.EventSink;

/** Mistakes in what an event tells, and in whether there is one. */
final class Recounting {
  private Recounting() {}

  static Defect epoch() {
    return Defects.events(
        e ->
            e instanceof DomainEvent d && d.detail().isPresent()
                ? List.of(DomainEvent.lifecycle(d.domain(), d.detail().get(), Instant.EPOCH))
                : List.of(e));
  }

  /** Who is paused is let run before it is destroyed, and that is told. */
  static Defect resumedBeforeStopped() {
    Set<Object> paused = ConcurrentHashMap.newKeySet();
    return call -> {
      if (call.name().equals("suspend")) {
        paused.add(call.domain().orElseThrow());
      }
      if (call.name().equals("resume")) {
        paused.remove(call.domain().orElseThrow());
      }
      return Defects.events(
              LifecycleEventDetail.STOPPED_DESTROYED,
              event ->
                  paused.remove(event.domain())
                      ? List.of(
                          DomainEvent.lifecycle(
                              event.domain(), LifecycleEventDetail.RESUMED_UNPAUSED, event.at()),
                          event)
                      : List.of(event))
          .on(call);
    };
  }

  /** Listeners are told of a definition, a start or a pause that was refused. */
  static Defect refusedDefineTold() {
    List<EventSink> sinks = new CopyOnWriteArrayList<>();
    return call -> {
      call.argument(EventSink.class).ifPresent(sinks::add);
      try {
        return call.proceed();
      } catch (VirtException e) {
        boolean refused =
            e.code() != ErrorCode.OPERATION_TIMEOUT && e.code() != ErrorCode.OPERATION_ABORTED;
        if (refused
            && (call.name().equals("define")
                || call.name().equals("start")
                || call.name().equals("suspend"))) {
          call.real().domains(Invocation.call(), DomainFilter.all()).stream()
              .filter(
                  d ->
                      call.name().equals("define")
                          ? call.xml().contains(d.uuid().toString())
                          : call.domain().filter(d::equals).isPresent())
              .forEach(
                  d ->
                      sinks.forEach(
                          s ->
                              s.event(
                                  DomainEvent.lifecycle(
                                      d,
                                      call.name().equals("define")
                                          ? LifecycleEventDetail.DEFINED_UPDATED
                                          : call.name().equals("start")
                                              ? LifecycleEventDetail.STARTED_BOOTED
                                              : LifecycleEventDetail.SUSPENDED_PAUSED,
                                      Instant.now()))));
        }
        throw e;
      }
    };
  }

  /** Who has started is told without its id. */
  static Defect startedWithoutAnId() {
    return Defects.events(
        LifecycleEventDetail.STARTED_BOOTED,
        event -> List.of(about(DomainRef.of(event.domain().uuid(), event.domain().name()), event)));
  }

  /** Who has stopped is told with the id that it had. */
  static Defect stoppedWithItsId() {
    Map<Object, DomainRef> had = new ConcurrentHashMap<>();
    return call -> {
      call.info()
          .map(DomainInfo::domain)
          .filter(one -> one.id().isPresent())
          .ifPresent(one -> had.put(one.uuid(), one));
      return Defects.events(
              LifecycleEventDetail.STOPPED_DESTROYED,
              event ->
                  List.of(about(had.getOrDefault(event.domain().uuid(), event.domain()), event)))
          .on(call);
    };
  }

  private static Event about(DomainRef domain, DomainEvent event) {
    return DomainEvent.lifecycle(domain, event.detail().orElseThrow(), event.at());
  }

  static Defect allFromThePast() {
    return Defects.answering(
        "allBlockStatistics",
        (Invocation call, List<BlockStatistics> all) ->
            all.stream().map(Recounting::older).toList());
  }

  private static BlockStatistics older(BlockStatistics read) {
    return read.observed(Grouping.moved(read.observation(), 0, -60_000_000_000L));
  }

  private static boolean isSum(Invocation call) {
    return Counting.device(call).isEmpty();
  }

  static Defect sumFromThePast() {
    return Defects.asking(
        Defects.on(
            "blockStatistics",
            Recounting::isSum,
            call -> older((BlockStatistics) Objects.requireNonNull(call.proceed()))));
  }

  /** Case is ignored in the names of devices. */
  static Defect inAnyCase() {
    return Defects.asking(
        Defects.on(
            "blockStatistics",
            call -> Counting.device(call).startsWith("VD"),
            call -> {
              BlockStatisticsRequest given =
                  call.argument(BlockStatisticsRequest.class).orElseThrow();
              String device = given.device().toLowerCase(Locale.ROOT);
              return call.proceedWith(
                  BlockStatisticsRequest.class,
                  BlockStatisticsRequest.of(given.domain(), device).with(given.options()));
            }));
  }

  /** What other domains do with a device of this name is counted, too. */
  static Defect ioOfOthers() {
    return Defects.asking(
        Defects.answering(
            "blockStatistics",
            (Invocation call, BlockStatistics read) ->
                isSum(call) || read.device().equals("vda") ? withOthers(call, read) : read));
  }

  private static BlockStatistics withOthers(Invocation call, BlockStatistics read) {
    Map<BlockCounter, Long> all = new LinkedHashMap<>(read.counters());
    for (DomainRef one : call.real().domains(call.bounded(), DomainFilter.onlyActive())) {
      if (!one.equals(call.domain().orElseThrow())) {
        first(call, one).forEach((counter, value) -> all.merge(counter, value, Long::sum));
      }
    }
    BlockStatistics.Builder builder = BlockStatistics.of(read.device(), read.observation());
    all.forEach(builder::set);
    return builder.build();
  }

  private static Map<BlockCounter, Long> first(Invocation call, DomainRef domain) {
    try {
      return call.real(BlockStatisticsFacet.class)
          .blockStatistics(call.bounded(), BlockStatisticsRequest.of(domain, "vda"))
          .counters();
    } catch (VirtException e) {
      return Map.of();
    }
  }

  static Defect rowsFromThePast() {
    return Grouping.rows(() -> row -> List.of(older(row)));
  }

  private static StatisticsRow older(StatisticsRow row) {
    Optional<List<BlockStatistics>> read = row.get(StatisticsGroup.BLOCK);
    if (read.isEmpty() || row.groups().size() > 1) {
      return row;
    }
    List<BlockStatistics> older = read.get().stream().map(Recounting::older).toList();
    return StatisticsRow.of(row.domain())
        .put(StatisticsGroup.BLOCK, GroupResult.of(older, Duration.ZERO))
        .build();
  }
}
