package org.polyvisor.conformance.area;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.conformance.setup.IoAmount;
import org.polyvisor.conformance.setup.Workload;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.MetadataKey;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.StatisticsRequest;

/**
 * What must not be mixed: devices, domains, samples of now and of before, changes at once.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface MixingRequirements {
  /** Sets elements at once. If this fails, a definition is read, changed and written in steps. */
  @Test
  @Tag(Ids.CONC_010)
  default void changesOfOneDefinitionAtOnceAllStay(Lab lab) {
    Texts texts = Texts.ofA(lab, GuestState.SHUTOFF);
    List<MetadataKey> keys = IntStream.range(0, 8).mapToObj(Texts::numbered).toList();
    Parallel.together(
        keys.stream().<Runnable>map(key -> () -> texts.set(key, "<a>kit</a>")).toList());
    keys.forEach(key -> Expect.same("kit", texts.content(key), key + " after all were set"));
  }

  /** If this fails, one change makes the definition anew and forgets another. */
  @Test
  @Tag(Ids.CONC_011)
  default void changesOfOneDefinitionInTurnAllStay(Lab lab) {
    lab.needs(Operation.SET_MEMORY);
    Texts texts = Texts.ofA(lab, GuestState.SHUTOFF);
    Tunes tunes = Tunes.of(lab, texts.domain());
    texts.set(Texts.TITLE, "kept", Tunes.CONFIG);
    long half = tunes.limit() / 2;
    tunes.limitMemory(half, Tunes.CONFIG);
    texts.set(Texts.DESCRIPTION, "kept as well", Tunes.CONFIG);
    Expect.same(Optional.of("kept"), texts.get(Texts.TITLE), "the title");
    Expect.same(half, tunes.limit(), "the limit of the memory");
  }

  /** If this fails, all devices, or their sum, have a way of their own that keeps what it read. */
  @Test
  @Tag(Ids.STAT_040)
  default void aSampleOfAllDevicesOfAgeZeroIsNew(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    StatisticsRequest anew =
        StatisticsRequest.of(reading.guest().identity()).noOlderThan(Duration.ZERO);
    Mixing.isNew(() -> reading.facet().allBlockStatistics(lab.main().call(), anew));
  }

  /** If this fails, the sum has a way of its own that keeps what it read. */
  @Test
  @Tag(Ids.STAT_041)
  default void aSumOfAgeZeroIsNew(Lab lab) {
    lab.needs(Operation.BLOCK_STATISTICS_SUM);
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    BlockStatisticsRequest anew = reading.request("").noOlderThan(Duration.ZERO);
    Mixing.isNew(() -> List.of(reading.facet().blockStatistics(lab.main().call(), anew)));
  }

  /** Does I/O on one device of one domain. If this fails, counters are kept by the target alone. */
  @Test
  @Tag(Ids.STAT_042)
  default void ioIsCountedOfItsDeviceAndItsDomainAlone(Lab lab) {
    Workload workload = lab.workload();
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    Reading other = Reading.of(lab, GuestState.RUNNING);
    String target = reading.device().target();
    List<String> idle =
        reading.devices().stream()
            .filter(device -> device.source().isPresent())
            .map(BlockDevice::target)
            .filter(one -> !one.equals(target))
            .toList();
    BlockStatistics elsewhere = other.fresh(target);
    List<BlockStatistics> before = idle.stream().map(reading::fresh).toList();
    IoAmount amount = Busy.once(workload, reading.guest().ref(), target);
    Expect.that(amount.writeBytes() + amount.readBytes() > 0, "the workload does no I/O");
    Mixing.isIdle(elsewhere, other.fresh(target));
    for (int i = 0; i < idle.size(); i++) {
      Mixing.isIdle(before.get(i), reading.fresh(idle.get(i)));
    }
  }

  /** If this fails, what each row is made of is kept, whatever age was named. */
  @Test
  @Tag(Ids.BULK_010)
  default void rowsOfAgeZeroAreNew(Lab lab) {
    Many many = Many.only(lab, Reading.of(lab, GuestState.RUNNING).guest().identity());
    Mixing.isNew(() -> Mixing.devices(many.fresh()));
  }

  /** If this fails, targets are compared without their case, or by their beginning. */
  @Test
  @Tag(Ids.STAT_043)
  default void aDeviceIsNamedExactly(Lab lab) {
    Mixing.namedExactly(Reading.of(lab, GuestState.RUNNING));
  }
}
