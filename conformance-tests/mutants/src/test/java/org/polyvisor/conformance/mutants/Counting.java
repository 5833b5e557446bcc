package org.polyvisor.conformance.mutants;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Observation;
import org.polyvisor.model.SampleSource;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BlockStatisticsRequest;

/** Mistakes in samples. */
final class Counting {
  private Counting() {}

  static String device(Invocation call) {
    return call.argument(BlockStatisticsRequest.class)
        .map(BlockStatisticsRequest::device)
        .orElse("");
  }

  static List<BlockDevice> unnamed(List<BlockDevice> all) {
    List<BlockDevice> some = new ArrayList<>(all);
    some.add(BlockDevice.of("", "disk").source("/x").build());
    return some;
  }

  static List<BlockDevice> reversed(List<BlockDevice> all) {
    List<BlockDevice> other = new ArrayList<>(all);
    Collections.reverse(other);
    return other;
  }

  static BlockStatistics renamed(BlockStatistics read, String device) {
    return copy(read, device, read.observation(), Map.of());
  }

  private static BlockStatistics copy(
      BlockStatistics read, String device, Observation seen, Map<BlockCounter, Long> other) {
    BlockStatistics.Builder builder = BlockStatistics.of(device, seen);
    read.counters().forEach(builder::set);
    other.forEach(builder::set);
    return builder.build();
  }

  static BlockStatistics empty(String device) {
    Observation now = Observation.of(Instant.now(), System.nanoTime(), SampleSource.DIRECT);
    return BlockStatistics.of(device, now).build();
  }

  static BlockStatistics zero(BlockStatistics read) {
    return copy(read, read.device(), read.observation(), Map.of(BlockCounter.READ_BYTES, 0L));
  }

  static BlockStatistics at(BlockStatistics read, Instant when) {
    Observation seen = read.observation();
    return read.observed(
        Observation.of(when, seen.atNanos(), seen.source()).generation(seen.generation()));
  }

  private static BlockStatistics older(BlockStatistics read, long nanos) {
    Observation seen = read.observation();
    return read.observed(
        Observation.of(seen.at(), seen.atNanos() - nanos, seen.source())
            .generation(seen.generation()));
  }

  static BlockStatistics swapped(BlockStatistics read) {
    Map<BlockCounter, Long> other = new LinkedHashMap<>();
    read.writeBytes().ifPresent(value -> other.put(BlockCounter.READ_BYTES, value));
    read.readBytes().ifPresent(value -> other.put(BlockCounter.WRITE_BYTES, value));
    return copy(read, read.device(), read.observation(), other);
  }

  /** A sum of which one counter is half of what it should be. */
  static @Nullable Object halfASum(Invocation call) throws Throwable {
    BlockStatistics sum = (BlockStatistics) call.proceed();
    return copy(
        sum, "", sum.observation(), Map.of(BlockCounter.READ_BYTES, sum.readBytes().orElse(0) / 2));
  }

  /** One counter is of a second sample, taken once there was I/O. */
  static Defect mixed() {
    Crossing crossing = new Crossing();
    return Defects.on("blockStatistics", call -> mixed(call, crossing));
  }

  private static @Nullable Object mixed(Invocation call, Crossing crossing) throws Throwable {
    BlockStatistics first = (BlockStatistics) call.proceed();
    AtomicReference<BlockStatistics> second = new AtomicReference<>(first);
    crossing.waitsFor(() -> isOther(first, second, call));
    return copy(
        first,
        first.device(),
        first.observation(),
        Map.of(BlockCounter.WRITE_BYTES, second.get().writeBytes().orElse(0)));
  }

  private static boolean isOther(
      BlockStatistics first, AtomicReference<BlockStatistics> second, Invocation call) {
    second.set(again(call));
    return !first.writeBytes().equals(second.get().writeBytes());
  }

  private static BlockStatistics again(Invocation call) {
    BlockStatisticsFacet facet = call.real(BlockStatisticsFacet.class);
    return facet.blockStatistics(
        call.bounded(), call.argument(BlockStatisticsRequest.class).orElseThrow());
  }

  static Defect falling() {
    AtomicInteger reads = new AtomicInteger();
    return Defects.answering(
        "blockStatistics",
        (Invocation call, BlockStatistics read) ->
            reads.incrementAndGet() % 7 == 0 && read.readBytes().orElse(0) > 0
                ? copy(read, read.device(), read.observation(), Map.of(BlockCounter.READ_BYTES, 1L))
                : read);
  }

  /** Where an age of some milliseconds is named, the sample is older than that. */
  static @Nullable Object older(Invocation call) throws Throwable {
    BlockStatisticsRequest request = call.argument(BlockStatisticsRequest.class).orElseThrow();
    BlockStatistics read = (BlockStatistics) call.proceed();
    return request.hasMaximumAge() && request.maximumAgeNanos() == 1
        ? older(read, 5_000_000_000L)
        : read;
  }

  /** Age 0 means: none older than the last time somebody asked. */
  static Defect keepingWhatIsAsked() {
    return Defects.on(
        "blockStatistics",
        call -> {
          BlockStatisticsRequest request =
              call.argument(BlockStatisticsRequest.class).orElseThrow();
          BlockStatistics read = (BlockStatistics) call.proceed();
          return request.hasMaximumAge() && request.maximumAgeNanos() == 0
              ? older(read, 50_000_000)
              : read;
        });
  }

  static Defect oneGeneration() {
    Map<Object, Long> starts = new ConcurrentHashMap<>();
    return call -> {
      Object answer = call.proceed();
      if (call.name().equals("start")) {
        starts.merge(call.domain().orElseThrow(), 1L, Long::sum);
      }
      if (call.name().equals("blockStatistics") && answer instanceof BlockStatistics read) {
        long left = Math.max(0, 1000 - starts.getOrDefault(call.domain().orElseThrow(), 0L));
        Observation seen = read.observation().generation(7);
        return read.readBytes().isPresent()
            ? copy(read, read.device(), seen, Map.of(BlockCounter.READ_BYTES, left))
            : read.observed(seen);
      }
      return call.name().equals("atHand") ? Optional.empty() : answer;
    };
  }

  static Defect stale() {
    Map<Object, Object> kept = new ConcurrentHashMap<>();
    return call -> {
      Object answer = call.proceed();
      List<Object> key = List.of(call.domain().map(DomainRef::uuid).isPresent(), device(call));
      if (call.name().equals("blockStatistics") && answer != null) {
        kept.put(key, answer);
      }
      if (answer instanceof Optional<?> found && found.isPresent()) {
        kept.put(key, found.get());
      }
      boolean plain =
          call.argument(BlockStatisticsRequest.class)
              .filter(request -> !request.hasMaximumAge() && !request.isSum())
              .isPresent();
      boolean stopped = call.name().equals("atHand") && plain && call.in(DomainState.SHUTOFF);
      return stopped ? Optional.ofNullable(kept.get(key)) : answer;
    };
  }

  static Defect fallingAfterAPause() {
    Set<Object> resumed = ConcurrentHashMap.newKeySet();
    return call -> {
      Object answer = call.proceed();
      if (call.name().equals("resume")) {
        resumed.add(call.domain().orElseThrow());
      }
      boolean meant = call.domain().filter(resumed::contains).isPresent();
      if (meant && answer instanceof BlockStatistics read && read.readBytes().isPresent()) {
        return copy(read, read.device(), read.observation(), Map.of(BlockCounter.READ_BYTES, 0L));
      }
      return meant && call.name().equals("atHand") ? Optional.empty() : answer;
    };
  }

  static Defect goingBack() {
    AtomicInteger reads = new AtomicInteger();
    return call -> {
      Object answer = call.proceed();
      boolean plain =
          call.argument(BlockStatisticsRequest.class)
              .filter(request -> !request.hasMaximumAge())
              .isPresent();
      if (call.name().equals("atHand") && plain) {
        return Optional.empty();
      }
      return plain && answer instanceof BlockStatistics read && reads.incrementAndGet() % 4 == 0
          ? older(read, 2_000_000_000)
          : answer;
    };
  }

  static Defect atHandOfAnyAge() {
    return Defects.on(
        "atHand",
        call -> {
          BlockStatisticsRequest request =
              call.argument(BlockStatisticsRequest.class).orElseThrow();
          Object answer = call.proceed();
          boolean meant = request.hasMaximumAge() && request.maximumAgeNanos() == 0;
          return meant && answer instanceof Optional<?> found
              ? found.map(sample -> older((BlockStatistics) sample, 10_000_000))
              : answer;
        });
  }

  /** Whatever device is asked for, the last one that was read is at hand. */
  static Defect lastAtHand() {
    AtomicReference<Object> last = new AtomicReference<>();
    return call -> {
      Object answer = call.proceed();
      if (call.name().equals("blockStatistics")) {
        last.compareAndSet(null, answer);
      }
      if (call.name().equals("atHand")
          && answer instanceof Optional<?> found
          && found.isPresent()) {
        last.compareAndSet(null, found.get());
        return Optional.of(last.get());
      }
      return answer;
    };
  }

  /** What many readers at once are given has the name of whoever asked last. */
  static Defect sharing() {
    AtomicReference<String> asked = new AtomicReference<>("");
    Crossing crossing = new Crossing();
    return Defects.on(
        "blockStatistics",
        call -> {
          String mine = device(call);
          asked.set(mine);
          BlockStatistics read = (BlockStatistics) call.proceed();
          crossing.waitsFor(() -> !mine.equals(asked.get()));
          return mine.equals(asked.get()) ? read : renamed(read, asked.get());
        });
  }
}
