package example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.polyvisor.Connection;
import org.polyvisor.Polyvisor;
import org.polyvisor.StatisticsQuery;
import org.polyvisor.error.ConnectFailedException;
import org.polyvisor.error.ConnectionLostException;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.StatisticsChange;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsRow;

/** What each disk of each running guest reads per second, round after round. For one thread. */
public final class Rates {
  private record Disk(UUID guest, String target) {}

  private Map<Disk, BlockStatistics> earlier = Map.of();

  /** Reads all guests once; a line for each disk, or for a guest that cannot be read. */
  public List<String> round(Connection connection) {
    List<String> lines = new ArrayList<>();
    Map<Disk, BlockStatistics> now = new HashMap<>();
    for (StatisticsRow row : connection.statistics(StatisticsQuery.of(StatisticsGroup.BLOCK))) {
      String guest = row.domain().name();
      row.error().ifPresent(e -> lines.add(guest + ": " + e.code() + ", " + e.getMessage()));
      for (BlockStatistics disk : row.get(StatisticsGroup.BLOCK).orElse(List.of())) {
        now.put(disk(row.domain(), disk), disk);
        lines.add(guest + " " + disk.device() + ": " + rate(row.domain(), disk));
      }
    }
    earlier = now; // disks that are gone are forgotten
    return lines;
  }

  private String rate(DomainRef guest, BlockStatistics now) {
    Optional<StatisticsChange<BlockCounter>> change =
        Optional.ofNullable(earlier.get(disk(guest, now))).map(now::since);
    if (change.isPresent() && change.get().isReset()) {
      return "counters began again";
    }
    return change
        .map(c -> c.perSecond(BlockCounter.READ_BYTES))
        .filter(perSecond -> perSecond.isPresent())
        .map(perSecond -> Math.round(perSecond.getAsDouble()) + " bytes/s")
        .orElse("not known yet");
  }

  private static Disk disk(DomainRef guest, BlockStatistics statistics) {
    return new Disk(guest.uuid(), statistics.device());
  }

  public static void main(String[] args) throws InterruptedException {
    Rates rates = new Rates();
    while (true) {
      try (Connection connection = Polyvisor.builder().uri(args[0]).readOnly().open()) {
        while (true) {
          rates.round(connection).forEach(System.out::println);
          Thread.sleep(10_000);
        }
      } catch (ConnectFailedException | ConnectionLostException e) { // opened again
        System.out.println(e.code() + ", " + e.getMessage());
        Thread.sleep(10_000);
      }
    }
  }
}
