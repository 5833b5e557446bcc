package org.polyvisor.conformance.mutants;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.GroupResult;
import org.polyvisor.model.InterfaceCounter;
import org.polyvisor.model.InterfaceStatistics;
import org.polyvisor.model.MemoryCounter;
import org.polyvisor.model.MemoryStatistics;
import org.polyvisor.model.Observation;
import org.polyvisor.model.SampleSource;
import org.polyvisor.model.StateReason;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsRow;
import org.polyvisor.model.VcpuStatistics;
import org.polyvisor.spi.BulkStatisticsRequest;

/** Mistakes in the other groups, and in rows. */
final class Grouping {
  private Grouping() {}

  static MemoryStatistics noMemory() {
    return MemoryStatistics.of(
            Observation.of(Instant.now(), System.nanoTime(), SampleSource.DIRECT))
        .build();
  }

  static MemoryStatistics memory(MemoryStatistics read, Observation seen, long factor) {
    MemoryStatistics.Builder builder = MemoryStatistics.of(seen);
    read.counters().forEach(builder::set);
    if (factor > 1) {
      builder.set(MemoryCounter.AVAILABLE_KIB, 1000).set(MemoryCounter.UNUSED_KIB, 1000 * factor);
    }
    return builder.build();
  }

  static Observation moved(Observation seen, long seconds, long nanos) {
    return Observation.of(seen.at().plusSeconds(seconds), seen.atNanos() + nanos, seen.source())
        .generation(seen.generation());
  }

  static InterfaceStatistics copy(InterfaceStatistics read, String device, Observation seen) {
    InterfaceStatistics.Builder builder = InterfaceStatistics.of(device, seen);
    read.counters().forEach(builder::set);
    return builder.build();
  }

  static List<InterfaceStatistics> interfaces(
      List<InterfaceStatistics> all, UnaryOperator<Observation> change) {
    return all.stream()
        .map(one -> copy(one, one.device(), change.apply(one.observation())))
        .toList();
  }

  static List<InterfaceStatistics> twice(List<InterfaceStatistics> all) {
    List<InterfaceStatistics> more = new ArrayList<>(all);
    more.addAll(all);
    return more;
  }

  static List<InterfaceStatistics> twoTimes(List<InterfaceStatistics> all) {
    List<InterfaceStatistics> more = new ArrayList<>(all);
    for (InterfaceStatistics one : all) {
      more.add(copy(one, one.device() + "-b", moved(one.observation(), 0, -1000)));
    }
    return more;
  }

  static Defect interfacesFall() {
    AtomicInteger reads = new AtomicInteger();
    return Defects.answering(
        "interfaceStatistics",
        (Invocation call, List<InterfaceStatistics> all) ->
            all.stream().map(one -> lower(one, 1000 - reads.incrementAndGet())).toList());
  }

  private static InterfaceStatistics lower(InterfaceStatistics read, long value) {
    InterfaceStatistics.Builder builder = InterfaceStatistics.of(read.device(), read.observation());
    read.counters().forEach(builder::set);
    return builder.set(InterfaceCounter.RECEIVED_BYTES, value).build();
  }

  static List<VcpuStatistics> doubled(List<VcpuStatistics> all) {
    List<VcpuStatistics> more = new ArrayList<>(all);
    more.addAll(all);
    return more;
  }

  static List<VcpuStatistics> vcpus(
      List<VcpuStatistics> all, int offset, UnaryOperator<Observation> change) {
    return all.stream()
        .map(
            one -> {
              VcpuStatistics made =
                  VcpuStatistics.of(one.number() + offset, change.apply(one.observation()));
              return one.timeNanos().isPresent()
                  ? made.timeNanos(one.timeNanos().getAsLong())
                  : made;
            })
        .toList();
  }

  /** One more, of another moment. */
  static List<VcpuStatistics> vcpusOfTwoTimes(List<VcpuStatistics> all) {
    List<VcpuStatistics> more = new ArrayList<>(all);
    for (VcpuStatistics one : all) {
      more.add(VcpuStatistics.of(one.number() + all.size(), moved(one.observation(), 0, -1000)));
    }
    return more;
  }

  static Defect vcpuTimeFalls() {
    AtomicInteger reads = new AtomicInteger();
    return Defects.answering(
        "vcpuStatistics",
        (Invocation call, List<VcpuStatistics> all) -> {
          long nanos = 1_000_000 - reads.incrementAndGet();
          return all.stream()
              .map(one -> VcpuStatistics.of(one.number(), one.observation()).timeNanos(nanos))
              .toList();
        });
  }

  /** Rows go through a function of their own run. */
  @SuppressWarnings("unchecked") // it is the only consumer among the arguments
  static Defect rows(Supplier<Function<StatisticsRow, List<StatisticsRow>>> changes) {
    return Defects.on(
        "statistics",
        call -> {
          Consumer<StatisticsRow> rows = call.argument(Consumer.class).orElseThrow();
          Function<StatisticsRow, List<StatisticsRow>> change = changes.get();
          Consumer<StatisticsRow> changed = row -> change.apply(row).forEach(rows);
          return call.proceedWith(Consumer.class, changed);
        });
  }

  static Supplier<Function<StatisticsRow, List<StatisticsRow>>> skippingTheFirst() {
    return () -> {
      AtomicBoolean first = new AtomicBoolean(true);
      return row -> first.getAndSet(false) ? List.of() : List.of(row);
    };
  }

  static StatisticsRow stateOnly(StatisticsRow row) {
    return row.groups().contains(StatisticsGroup.STATE)
        ? StatisticsRow.of(row.domain())
            .put(StatisticsGroup.STATE, row.result(StatisticsGroup.STATE))
            .build()
        : row;
  }

  static StatisticsRow stopped(StatisticsRow row) {
    Optional<DomainInfo> info = row.get(StatisticsGroup.STATE);
    return info.isEmpty()
        ? row
        : with(
            row,
            StatisticsGroup.STATE,
            GroupResult.of(Infos.because(info.get(), StateReason.SHUTOFF_UNKNOWN), Duration.ZERO));
  }

  static StatisticsRow fewerDevices(StatisticsRow row) {
    Optional<List<BlockStatistics>> all = row.get(StatisticsGroup.BLOCK);
    return all.isEmpty() || all.get().isEmpty()
        ? row
        : with(
            row,
            StatisticsGroup.BLOCK,
            GroupResult.of(all.get().subList(1, all.get().size()), Duration.ZERO));
  }

  /** An error of one group is one of the state, too. */
  static StatisticsRow failedWhole(StatisticsRow row) {
    return row.error().isEmpty() || !row.groups().contains(StatisticsGroup.BLOCK)
        ? row
        : with(
            row,
            StatisticsGroup.STATE,
            GroupResult.failed(row.error().get(), Duration.ZERO, Duration.ZERO));
  }

  private static <V> StatisticsRow with(
      StatisticsRow row, StatisticsGroup<V> group, GroupResult<V> result) {
    StatisticsRow.Builder builder = StatisticsRow.of(row.domain());
    row.groups().stream()
        .filter(other -> other != group)
        .forEach(other -> keep(builder, row, other));
    return builder.put(group, result).build();
  }

  private static <V> void keep(
      StatisticsRow.Builder builder, StatisticsRow row, StatisticsGroup<V> group) {
    builder.put(group, row.result(group));
  }

  private static BulkStatisticsRequest request(Invocation call) {
    return call.argument(BulkStatisticsRequest.class).orElseThrow();
  }

  static boolean hasNobody(Invocation call) {
    return request(call).domains().stream()
        .anyMatch(one -> one.name().equals(Operations.nobody().name()));
  }

  static boolean isEmpty(Invocation call) {
    return request(call).domains().isEmpty();
  }

  static @Nullable Object all(Invocation call) throws Throwable {
    return call.proceedWith(
        BulkStatisticsRequest.class,
        BulkStatisticsRequest.of(
            call.real().domains(Invocation.call(), DomainFilter.all()), request(call).groups()));
  }

  /** The rows are handed over at once, each in a thread of its own. */
  @SuppressWarnings("unchecked") // it is the only consumer among the arguments
  static @Nullable Object crowded(Invocation call) throws Throwable {
    Consumer<StatisticsRow> rows = call.argument(Consumer.class).orElseThrow();
    List<Thread> threads = new CopyOnWriteArrayList<>();
    Consumer<StatisticsRow> changed =
        row -> {
          Thread thread = new Thread(() -> rows.accept(row));
          threads.add(thread);
        };
    Object answer = call.proceedWith(Consumer.class, changed);
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    return answer;
  }
}
