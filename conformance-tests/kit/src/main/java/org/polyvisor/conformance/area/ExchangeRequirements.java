package org.polyvisor.conformance.area;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.conformance.lab.Stuck;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.Exchange;

/**
 * Callers who read the answer themselves.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ExchangeRequirements {
  /** If this fails, the answer to another question is taken. */
  @Test
  @Tag(Ids.EXCH_001)
  default void itAnswersForTheDeviceAskedFor(Lab lab) {
    Exchanges exchanges = Exchanges.of(lab);
    BlockStatisticsRequest request = exchanges.request();
    BlockStatistics read = Exchanges.answer(exchanges.begin(request));
    Expect.same(exchanges.target(), read.device(), "the device of the sample");
    Counters.notFallen(exchanges.served(request), Exchanges.answer(exchanges.begin(request)));
  }

  /** If this fails, a sample that was at hand is answered. */
  @Test
  @Tag(Ids.EXCH_002)
  default void itIsObservedAfterItWasBegun(Lab lab) {
    Exchanges exchanges = Exchanges.of(lab);
    BlockStatisticsRequest request = exchanges.request();
    for (int i = 0; i < 5; i++) {
      long asked = System.nanoTime();
      BlockStatistics read = Exchanges.answer(exchanges.begin(request));
      long late = asked - read.observation().atNanos();
      Expect.that(late <= 0, "it was observed " + late + " ns before it was begun");
    }
  }

  /**
   * Begins and polls while the hypervisor is stuck. If this fails, one of them writes or reads
   * until it is done, or takes a lock that somebody holds while asking.
   */
  @Test
  @Tag(Ids.EXCH_003)
  default void nothingOfItBlocks(Lab lab) {
    Exchanges exchanges = Exchanges.of(lab);
    BlockStatisticsRequest request = exchanges.request();
    try (Stuck stuck = lab.stuck()) {
      Optional<BlockStatistics> there =
          Parallel.start(
                  () -> {
                    Exchange<BlockStatistics> exchange = exchanges.begin(request);
                    Optional<BlockStatistics> polled = exchange.poll();
                    exchange.leave();
                    return polled;
                  })
              .mustEnd("beginning, polling and leaving while the hypervisor is stuck");
      Expect.same(Optional.empty(), there, "what a hypervisor that is stuck has answered");
    }
  }

  /** If this fails, the socket is registered with another selector, or nobody wakes it. */
  @Test
  @Tag(Ids.EXCH_004)
  default void theSelectorWakesWhenThereIsAnAnswer(Lab lab) {
    Exchanges exchanges = Exchanges.of(lab);
    BlockStatisticsRequest request = exchanges.request();
    Parallel<BlockStatistics> waiting;
    try (Stuck stuck = lab.stuck()) {
      Exchange<BlockStatistics> exchange = exchanges.begin(request);
      waiting = Parallel.start(() -> Exchanges.answer(exchange)).untilItWaits();
      Expect.that(
          !Bounds.within(Bounds.mustNotCome(), waiting::isDone),
          "a hypervisor that is stuck has answered");
    }
    BlockStatistics read = waiting.mustEnd("waiting at the selector");
    Expect.same(exchanges.target(), read.device(), "the device of the sample");
  }

  /**
   * Leaves before the answer. If this fails, the late answer is taken for that of the next
   * question, or nobody reads from the socket any more.
   */
  @Test
  @Tag(Ids.EXCH_005)
  default void whoLeavesEarlyIsInNobodysWay(Lab lab) {
    Exchanges exchanges = Exchanges.of(lab);
    BlockStatisticsRequest request = exchanges.request();
    try (Stuck stuck = lab.stuck()) {
      exchanges.begin(request).leave();
    }
    Expect.same(
        exchanges.reading().guest().identity(),
        exchanges.reading().guest().info().domain(),
        "the domain of the information");
    for (int i = 0; i < 3; i++) {
      Expect.same(exchanges.target(), exchanges.either(request).device(), "the device read next");
    }
  }

  /** If this fails, close does not wake the selector, or the reason is not told. */
  @Test
  @Tag(Ids.EXCH_006)
  default void closingEndsIt(Lab lab) {
    Exchanges exchanges = Exchanges.of(lab);
    BlockStatisticsRequest request = exchanges.request();
    try (Stuck stuck = lab.stuck()) {
      Exchange<BlockStatistics> exchange = exchanges.begin(request);
      Parallel<VirtException> waiting =
          Parallel.start(
                  () ->
                      Expect.refusal(
                          "waiting while it is closed", () -> Exchanges.answer(exchange)))
              .untilItWaits();
      lab.main().close();
      VirtException refusal = waiting.mustEnd("waiting at the selector");
      Expect.same(ErrorCode.INVALID_CONN, refusal.code(), "the code for who waited");
    }
  }

  /** If this fails, look at what is looked up before anything is sent. */
  @Test
  @Tag(Ids.EXCH_007)
  default void nothingMakesTheBeginningThrow(Lab lab) {
    Exchanges exchanges = Exchanges.of(lab);
    BlockStatisticsRequest request = exchanges.request();
    exchanges.beginsNothing(BlockStatisticsRequest.of(Operations.nobody(), ""));
    exchanges.beginsNothing(exchanges.reading().request("nosuch"));
    lab.main().close();
    exchanges.beginsNothing(request);
  }

  /**
   * If this fails, answers are handed out in the order of the callers and not of their questions.
   */
  @Test
  @Tag(Ids.EXCH_008)
  default void manyThreadsGetTheirOwnAnswers(Lab lab) {
    Exchanges exchanges = Exchanges.of(lab);
    BlockStatisticsRequest one = exchanges.request();
    BlockStatisticsRequest sum = exchanges.reading().request("");
    Expect.that(exchanges.served(sum).device().isEmpty(), "the sum is none");
    Parallel.inThreads(
        4,
        () -> {
          for (int i = 0; i < 20; i++) {
            Expect.same(exchanges.target(), exchanges.either(one).device(), "the device");
            Expect.that(exchanges.either(sum).device().isEmpty(), "the sum is of one device");
          }
        });
  }
}
