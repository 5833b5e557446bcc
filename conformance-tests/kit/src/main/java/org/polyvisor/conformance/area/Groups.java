package org.polyvisor.conformance.area;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Opened;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.CounterStatistics;
import org.polyvisor.model.CpuStatistics;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.MemoryStatistics;
import org.polyvisor.model.Observation;
import org.polyvisor.model.Operation;
import org.polyvisor.model.VcpuStatistics;
import org.polyvisor.spi.CpuStatisticsFacet;
import org.polyvisor.spi.InterfaceStatisticsFacet;
import org.polyvisor.spi.MemoryStatisticsFacet;
import org.polyvisor.spi.StatisticsRequest;
import org.polyvisor.spi.VcpuStatisticsFacet;

/** A group of statistics beside those of block devices, seen alike: named rows of numbers. */
final class Groups {
  static final Groups INTERFACE =
      new Groups(
          Operation.INTERFACE_STATISTICS,
          (opened, request) ->
              opened
                  .facet(InterfaceStatisticsFacet.class)
                  .interfaceStatistics(opened.call(), request)
                  .stream()
                  .map(row -> new Row(row.device(), row.observation(), numbers(row)))
                  .toList());

  static final Groups VCPU =
      new Groups(
          Operation.VCPU_STATISTICS,
          (opened, request) ->
              opened
                  .facet(VcpuStatisticsFacet.class)
                  .vcpuStatistics(opened.call(), request)
                  .stream()
                  .map(row -> new Row("" + row.number(), row.observation(), numbers(row)))
                  .toList());

  static final Groups MEMORY =
      new Groups(
          Operation.MEMORY_STATISTICS,
          (opened, request) -> {
            MemoryStatistics read =
                opened.facet(MemoryStatisticsFacet.class).memoryStatistics(opened.call(), request);
            return List.of(new Row("memory", read.observation(), numbers(read)));
          });

  static final Groups CPU =
      new Groups(
          Operation.CPU_STATISTICS,
          (opened, request) -> {
            CpuStatistics read =
                opened.facet(CpuStatisticsFacet.class).cpuStatistics(opened.call(), request);
            return List.of(new Row("cpu", read.observation(), numbers(read)));
          });

  private final Operation operation;
  private final Reader reader;

  private Groups(Operation operation, Reader reader) {
    this.operation = operation;
    this.reader = reader;
  }

  /** The group of a running guest. */
  Subject running(Lab lab) {
    lab.needs(operation);
    return new Subject(lab, lab.guest(GuestState.RUNNING));
  }

  void refusedWhenStopped(Lab lab) {
    lab.needs(operation);
    Guest guest = lab.guest(GuestState.SHUTOFF);
    Expect.refusal(
        ErrorCode.OPERATION_INVALID,
        operation + " of a stopped domain",
        () -> reader.read(lab.main(), StatisticsRequest.of(guest.identity())));
  }

  void refusedForNobody(Lab lab) {
    lab.needs(operation);
    StatisticsRequest nobody = StatisticsRequest.of(Operations.nobody());
    Expect.refusal(
        ErrorCode.NO_DOMAIN, operation + " of nobody", () -> reader.read(lab.main(), nobody));
  }

  private static Map<String, Long> numbers(CounterStatistics<?> read) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    read.counters().forEach((counter, value) -> numbers.put(counter.toString(), value));
    return numbers;
  }

  private static Map<String, Long> numbers(VcpuStatistics read) {
    return read.timeNanos().isPresent()
        ? Map.of("timeNanos", read.timeNanos().getAsLong())
        : Map.of();
  }

  private static Map<String, Long> numbers(CpuStatistics read) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    read.cpuTimeNanos().ifPresent(value -> numbers.put("cpuTimeNanos", value));
    read.userTimeNanos().ifPresent(value -> numbers.put("userTimeNanos", value));
    read.systemTimeNanos().ifPresent(value -> numbers.put("systemTimeNanos", value));
    return numbers;
  }

  /** The group of one guest. */
  final class Subject {
    private final Lab lab;
    private final Guest guest;

    private Subject(Lab lab, Guest guest) {
      this.lab = lab;
      this.guest = guest;
    }

    DomainInfo info() {
      return guest.info();
    }

    List<String> names() {
      return read().stream().map(Row::name).toList();
    }

    void namesAreUnique() {
      List<String> names = names();
      Expect.same(Set.copyOf(names).size(), names.size(), "how many names are in " + names);
      Expect.that(!names.contains(""), "a row has no name: " + names);
    }

    void isOfOneObservation() {
      Set<Long> times =
          read().stream().map(row -> row.seen().atNanos()).collect(Collectors.toSet());
      Expect.that(times.size() <= 1, "rows were observed at different times: " + times);
    }

    void isNew() {
      for (int i = 0; i < 5; i++) {
        long asked = System.nanoTime();
        for (Row row : fresh()) {
          long late = asked - row.seen().atNanos();
          Expect.that(late <= 0, row.name() + " was observed " + late + " ns before asked for");
        }
      }
    }

    void isOfThePast() {
      for (Row row : read()) {
        Instant at = row.seen().at();
        Expect.that(!at.isAfter(Instant.now()), row.name() + " is of the future: " + at);
        Expect.that(
            System.nanoTime() - row.seen().atNanos() >= 0, row.name() + " is of the future");
      }
    }

    void doesNotFall() {
      List<Row> last = fresh();
      for (int i = 0; i < 20; i++) {
        List<Row> now = i % 3 == 0 ? fresh() : read();
        notFallen(last, now);
        last = now;
      }
    }

    private void notFallen(List<Row> before, List<Row> after) {
      for (Row now : after) {
        before.stream()
            .filter(then -> then.name().equals(now.name()))
            .filter(then -> then.seen().generation() == now.seen().generation())
            .forEach(then -> then.numbers().forEach((counter, value) -> at(now, counter, value)));
      }
    }

    private void at(Row now, String counter, long value) {
      long later = now.numbers().getOrDefault(counter, value);
      Expect.that(
          later >= value, counter + " of " + now.name() + " fell from " + value + " to " + later);
    }

    private List<Row> read() {
      return reader.read(lab.main(), StatisticsRequest.of(guest.identity()));
    }

    private List<Row> fresh() {
      return reader.read(
          lab.main(), StatisticsRequest.of(guest.identity()).noOlderThan(Duration.ZERO));
    }
  }

  /** A named row of numbers. */
  private record Row(String name, Observation seen, Map<String, Long> numbers) {}

  private interface Reader {
    List<Row> read(Opened opened, StatisticsRequest request);
  }
}
