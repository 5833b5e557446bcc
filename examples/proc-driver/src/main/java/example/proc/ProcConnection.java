package example.proc;

import static org.polyvisor.model.BlockCounter.READ_BYTES;
import static org.polyvisor.model.BlockCounter.READ_REQUESTS;
import static org.polyvisor.model.BlockCounter.WRITE_BYTES;
import static org.polyvisor.model.BlockCounter.WRITE_REQUESTS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.HostInfo;
import org.polyvisor.model.Observation;
import org.polyvisor.model.SampleSource;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.DriverConnection;

/** Process groups as domains, whose I/O is what the kernel counts for their processes. */
final class ProcConnection implements DriverConnection, BlockStatisticsFacet {
  private static final Map<String, BlockCounter> COUNTERS =
      Map.of(
          "read_bytes", READ_BYTES,
          "syscr", READ_REQUESTS,
          "write_bytes", WRITE_BYTES,
          "syscw", WRITE_REQUESTS);

  private final ProcFiles files;
  private volatile boolean closed;

  ProcConnection(ProcFiles files) {
    this.files = files;
  }

  @Override
  public HostInfo host(Call call) {
    check();
    return HostInfo.of("PROC").cpus(Runtime.getRuntime().availableProcessors()).build();
  }

  @Override
  public List<DomainRef> domains(Call call, DomainFilter filter) {
    check();
    return filter.admits(true, false)
        ? files.groups().stream().map(ProcessGroup::ref).toList()
        : List.of();
  }

  @Override
  public DomainRef lookup(Call call, DomainKey key) {
    return find(key::matches, error(ErrorCode.NO_DOMAIN, "no process group of " + key)).ref();
  }

  @Override
  public DomainInfo info(Call call, DomainRef domain) {
    ProcessGroup group = group(domain);
    return DomainInfo.of(group.ref(), group.reason()).persistent(false).build();
  }

  @Override
  public String xml(Call call, DomainRef domain, Set<XmlOption> options) {
    if (!options.isEmpty()) {
      throw error(ErrorCode.ARGUMENT_UNSUPPORTED, domain.name() + ": no XML option is known")
          .about(domain);
    }
    ProcessGroup group = group(domain);
    String name = group.ref().name().replace("&", "&amp;").replace("<", "&lt;");
    return "<domain type='proc'><name>%s</name><uuid>%s</uuid><devices><disk><target dev='%s'/></disk></devices></domain>"
        .formatted(name, group.ref().uuid(), ProcessGroup.DEVICE);
  }

  @Override
  public boolean alive() {
    return !closed;
  }

  @Override
  public void close(Call call) {
    closed = true;
  }

  @Override
  public List<BlockDevice> blockDevices(Call call, DomainRef domain) {
    String source = group(domain).source();
    return List.of(BlockDevice.of(ProcessGroup.DEVICE, "disk").source(source).build());
  }

  @Override
  public BlockStatistics blockStatistics(Call call, BlockStatisticsRequest request) {
    ProcessGroup group = group(request.domain());
    Observation now =
        Observation.of(Instant.now(), System.nanoTime(), SampleSource.DIRECT)
            .generation(group.generation());
    BlockStatistics.Builder counted = BlockStatistics.of(device(request, group), now);
    COUNTERS.forEach((name, counter) -> count(group, name, counter, counted));
    return counted.build();
  }

  /** The sum over the processes; absent if one of them may not be looked at. */
  private static void count(
      ProcessGroup group, String name, BlockCounter counter, BlockStatistics.Builder counted) {
    List<Map<String, Long>> all =
        group.members().stream().map(member -> ProcFiles.io(member.pid())).toList();
    if (all.stream().allMatch(one -> one.containsKey(name))) {
      counted.set(counter, all.stream().mapToLong(one -> one.get(name)).sum());
    }
  }

  private static String device(BlockStatisticsRequest request, ProcessGroup group) {
    String device = request.device();
    if (device.isEmpty()) {
      return "";
    }
    if (!Set.of(ProcessGroup.DEVICE, group.source()).contains(device)) {
      String message = "'%s' has no device '%s': it has %s".formatted(group.ref().name(), device, ProcessGroup.DEVICE);
      throw error(ErrorCode.INVALID_ARG, message).about(request.domain());
    }
    return ProcessGroup.DEVICE;
  }

  private ProcessGroup group(DomainRef domain) {
    VirtException gone = error(ErrorCode.NO_DOMAIN, "no process group " + domain).about(domain);
    return find(domain::equals, gone);
  }

  private ProcessGroup find(Predicate<DomainRef> which, VirtException none) {
    check();
    return files.groups().stream()
        .filter(group -> which.test(group.ref()))
        .findFirst()
        .orElseThrow(() -> none);
  }

  private void check() {
    if (closed) {
      throw error(ErrorCode.INVALID_CONN, "the connection to proc:/// is closed");
    }
  }

  static VirtException error(ErrorCode code, String message) {
    return VirtException.of(code, ErrorDomain.NONE, message);
  }
}
