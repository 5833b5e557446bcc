package org.polyvisor.driver.test.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.driver.support.xml.DiskDefinition;
import org.polyvisor.driver.test.internal.ScriptedCounters.Key;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Observation;
import org.polyvisor.model.SampleSource;
import org.polyvisor.spi.BlockStatisticsRequest;

/** Makes a sample of what was scripted and what the model says. Takes no lock. */
final class CounterReader {
  private static final int MAXIMUM_STANDING = 256;

  private final Map<Still, BlockStatistics> standing = new ConcurrentHashMap<>();
  private final ScriptedCounters scripted;
  private final CounterModel model;

  CounterReader(ScriptedCounters scripted, CounterModel model) {
    this.scripted = scripted;
    this.model = model;
  }

  /** The counters of an active domain's device, or their sum; empty if it has no such device. */
  Optional<BlockStatistics> read(RegisteredDomain<TestDomain> domain, String device, Moment now) {
    Sampling sampling = new Sampling(domain, scripted.of(domain.ref().uuid()), now);
    if (device.isEmpty()) {
      return Optional.of(BlockStatistics.sum(samples(sampling), sampling.observation));
    }
    List<DiskDefinition> disks = domain.detail().shown().disks();
    for (int i = 0; i < disks.size(); i++) {
      BlockDevice candidate = disks.get(i).device();
      if (candidate.target().equals(device)
          || candidate.source().filter(device::equals).isPresent()) {
        return Optional.of(sampling.sample(candidate, i + 1));
      }
    }
    return Optional.empty();
  }

  /** The counters of all devices of an active domain. */
  List<BlockStatistics> readAll(RegisteredDomain<TestDomain> domain, Moment now) {
    return samples(new Sampling(domain, scripted.of(domain.ref().uuid()), now));
  }

  private static List<BlockStatistics> samples(Sampling sampling) {
    List<BlockStatistics> all = new ArrayList<>();
    for (DiskDefinition disk : sampling.domain.detail().shown().disks()) {
      all.add(sampling.sample(disk.device(), all.size() + 1));
    }
    return all;
  }

  /** The same, quicker where neither the domain nor its counters changed since the last time. */
  Optional<BlockStatistics> readAgain(
      RegisteredDomain<TestDomain> domain, BlockStatisticsRequest request, Moment now) {
    Basis basis = new Basis(domain, scripted.of(domain.ref().uuid()));
    if (request.memo() instanceof Kept kept && kept.basis.isSame(basis)) {
      return Optional.of(kept.sample.observed(later(kept.sample.observation(), now)));
    }
    Optional<BlockStatistics> sample = read(domain, request.device(), now);
    if (!model.grows()) {
      sample.ifPresent(fresh -> request.memo(new Kept(basis, fresh)));
    }
    return sample;
  }

  private static Observation later(Observation first, Moment now) {
    return Observation.of(now.at(), now.nanos(), SampleSource.DIRECT)
        .changedAt(first.changedAt())
        .generation(first.generation())
        .asOfPause(first.isAsOfPause());
  }

  /** What is the same for each domain is made once. */
  private BlockStatistics still(Still which, Supplier<BlockStatistics> maker) {
    BlockStatistics known = standing.get(which);
    if (known != null) {
      return known;
    }
    BlockStatistics made = maker.get();
    if (standing.size() < MAXIMUM_STANDING) {
      standing.put(which, made);
    }
    return made;
  }

  /** A device whose counters stand still at what the model says. */
  private record Still(String target, int number) {}

  /** What a sample was made of. */
  private record Basis(RegisteredDomain<TestDomain> domain, ScriptedCounters.Script script) {
    boolean isSame(Basis other) {
      return domain == other.domain && script == other.script;
    }
  }

  /** What is left in a request for its next read. */
  private record Kept(Basis basis, BlockStatistics sample) {}

  /** One observation of one domain. */
  private final class Sampling {
    private final RegisteredDomain<TestDomain> domain;
    private final ScriptedCounters.Script script;
    private final Observation observation;
    private final long ranNanos;

    Sampling(RegisteredDomain<TestDomain> domain, ScriptedCounters.Script script, Moment now) {
      this.domain = domain;
      this.script = script;
      this.ranNanos = domain.detail().run().meter().at(now.nanos());
      this.observation =
          Observation.of(now.at(), now.nanos(), SampleSource.DIRECT)
              .changedAt(changedAt(now))
              .generation(domain.ref().id().orElse(0))
              .asOfPause(domain.life().state() == DomainState.PAUSED);
    }

    private Instant changedAt(Moment now) {
      if (model.grows() && domain.detail().run().meter().running()) {
        return now.at();
      }
      Instant started = domain.detail().run().startedAt();
      return script.changedAt().isAfter(started) ? script.changedAt() : started;
    }

    BlockStatistics sample(BlockDevice device, int number) {
      boolean stands = !model.grows() && script.values().isEmpty() && device.source().isPresent();
      return stands
          ? still(new Still(device.target(), number), () -> made(device, number))
              .observed(observation)
          : made(device, number);
    }

    private BlockStatistics made(BlockDevice device, int number) {
      BlockStatistics.Builder sample = BlockStatistics.of(device.target(), observation);
      CounterModel.Device which = new CounterModel.Device(domain.ref().uuid(), number);
      int index = 0;
      for (BlockCounter counter : BlockCounter.known()) {
        long modelled = model.value(which, ++index, ranNanos);
        value(device, counter, modelled).ifPresent(value -> sample.set(counter, value));
      }
      return sample.build();
    }

    /** A drive without a medium has nothing to count, unless somebody says so. */
    private OptionalLong value(BlockDevice device, BlockCounter counter, long modelled) {
      if (!script.values().isEmpty()) {
        OptionalLong set = script.values().get(new Key(device.target(), counter));
        if (set != null) {
          return set;
        }
      }
      return device.source().isEmpty() ? OptionalLong.empty() : OptionalLong.of(modelled);
    }
  }
}
