package org.polyvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.polyvisor.fixture.FixtureProvider;
import org.polyvisor.fixture.ManyGuests;
import org.polyvisor.model.InterfaceStatistics;
import org.polyvisor.model.MemoryStatistics;
import org.polyvisor.model.Observation;
import org.polyvisor.model.SampleSource;
import org.polyvisor.model.StatisticsOptions;
import org.polyvisor.model.VcpuStatistics;
import org.polyvisor.model.WhenTooOld;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.InterfaceStatisticsFacet;
import org.polyvisor.spi.MemoryStatisticsFacet;
import org.polyvisor.spi.StatisticsRequest;
import org.polyvisor.spi.VcpuStatisticsFacet;

class StatisticsOptionsTest {
  private static final StatisticsOptions USUAL = StatisticsOptions.usual();

  @Test
  void whatAReaderSaysForHimselfReachesTheDriverInEachGroup() {
    StatisticsOptions wish = USUAL.servingOld().comingBackWithin(Duration.ofMinutes(1));
    AllGroups driver = new AllGroups();
    FixtureProvider.opening(request -> driver);
    try (Connection connection = Polyvisor.open("fixture:///" + UUID.randomUUID())) {
      Domain domain = connection.domain("guest0");
      domain.blockStatistics("vda", wish);
      domain.blockStatistics("vda", wish.noOlderThan(Duration.ZERO));
      domain.interfaceStatistics(wish);
      domain.vcpuStatistics(wish);
      domain.memoryStatistics(wish);
      domain.memoryStatistics();
    }
    assertThat(driver.wishes()).containsExactlyInAnyOrder(wish, wish.noOlderThan(Duration.ZERO));
    assertThat(driver.groups).containsExactly(wish, wish, wish, USUAL);
  }

  @Test
  void nothingIsSaidUnlessItIs() {
    assertThat(USUAL.maximumAge()).isEmpty();
    assertThat(USUAL.whenTooOld()).isEmpty();
    assertThat(USUAL.servedUpTo()).isEmpty();
    assertThat(USUAL.oneShots()).isEmpty();
    assertThat(USUAL.comesBackWithin()).isEmpty();
  }

  @Test
  void theLastWordOnWhatIsTooOldCounts() {
    StatisticsOptions hour = USUAL.servingOldUpTo(Duration.ofHours(1));
    assertThat(hour.whenTooOld()).hasValue(WhenTooOld.SERVE);
    assertThat(hour.servedUpTo()).hasValue(Duration.ofHours(1));
    assertThat(hour.failingWhenTooOld()).isEqualTo(USUAL.failingWhenTooOld());
    assertThat(hour.failingWhenTooOld().servedUpTo()).isEmpty();
    assertThat(hour.servingOld()).isEqualTo(USUAL.servingOld()).isNotEqualTo(hour);
  }

  @Test
  void timesThatCannotBeAreRefusedAndEndlessOnesAreCut() {
    Duration negative = Duration.ofNanos(-1);
    assertThatThrownBy(() -> USUAL.noOlderThan(negative)).hasMessageContaining("0 or more");
    assertThatThrownBy(() -> USUAL.servingOldUpTo(negative)).hasMessageContaining("0 or more");
    assertThatThrownBy(() -> USUAL.comingBackWithin(Duration.ZERO))
        .hasMessageContaining("more than 0");
    Duration endless = Duration.ofSeconds(Long.MAX_VALUE);
    assertThat(USUAL.noOlderThan(endless).maximumAge().orElseThrow().toNanos()).isPositive();
    assertThat(USUAL.comingBackWithin(endless).comesBackWithin().orElseThrow().toNanos())
        .isPositive();
  }

  /** Notes how readers want to be served. */
  private static final class AllGroups extends ManyGuests
      implements InterfaceStatisticsFacet, VcpuStatisticsFacet, MemoryStatisticsFacet {
    private final List<StatisticsOptions> groups = new ArrayList<>();

    private AllGroups() {
      super(1);
    }

    @Override
    public List<InterfaceStatistics> interfaceStatistics(Call call, StatisticsRequest request) {
      groups.add(request.options());
      return List.of();
    }

    @Override
    public List<VcpuStatistics> vcpuStatistics(Call call, StatisticsRequest request) {
      groups.add(request.options());
      return List.of();
    }

    @Override
    public MemoryStatistics memoryStatistics(Call call, StatisticsRequest request) {
      groups.add(request.options());
      return MemoryStatistics.of(
              Observation.of(Instant.now(), System.nanoTime(), SampleSource.DIRECT))
          .build();
    }
  }
}
