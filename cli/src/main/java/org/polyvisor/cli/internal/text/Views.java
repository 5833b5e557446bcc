package org.polyvisor.cli.internal.text;

import org.polyvisor.EffectiveSetting;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.CounterStatistics;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Event;
import org.polyvisor.model.EventsLost;
import org.polyvisor.model.InterfaceStatistics;
import org.polyvisor.model.Observation;
import org.polyvisor.model.SettingOrigin;
import org.polyvisor.model.StatisticsChange;
import org.polyvisor.model.Ticker;
import org.polyvisor.model.VcpuStatistics;

/** Values as JSON: the keys are the API's names, what is not known is absent. */
public final class Views {
  private Views() {}

  /** Which domain. */
  public static Fields domain(DomainRef domain) {
    return new Fields()
        .put("name", domain.name())
        .put("uuid", domain.uuid())
        .put("id", domain.id());
  }

  /** A domain's information, with its identity as of the same moment. */
  public static Fields info(DomainInfo info) {
    return domain(info.domain())
        .putAll(state(info))
        .put("active", info.active())
        .put("maximumMemoryKiB", info.maximumMemoryKiB())
        .put("memoryKiB", info.memoryKiB())
        .put("vcpus", info.vcpus())
        .put("cpuTimeNanos", info.cpuTimeNanos())
        .put("persistent", info.persistent())
        .put("autostart", info.autostart())
        .put("managedSave", info.managedSave())
        .put("osType", info.osType());
  }

  /** State and reason alone. */
  public static Fields state(DomainInfo info) {
    return new Fields().put("state", info.state().name()).put("reason", info.reason().name());
  }

  /** A block device. */
  public static Fields device(BlockDevice device) {
    return new Fields()
        .put("target", device.target())
        .put("device", device.device())
        .put("source", device.source())
        .put("type", device.type())
        .put("bus", device.bus());
  }

  /** Counters and how they were obtained. */
  public static Fields statistics(CounterStatistics<?> statistics) {
    Fields fields = counters(statistics);
    return fields.put("observation", observation(statistics.observation()));
  }

  /** A network interface. */
  public static Fields networkInterface(InterfaceStatistics statistics) {
    return new Fields().put("device", statistics.device()).putAll(statistics(statistics));
  }

  /** A virtual CPU. */
  public static Fields vcpu(VcpuStatistics vcpu) {
    return new Fields()
        .put("number", vcpu.number())
        .put("timeNanos", vcpu.timeNanos())
        .put("observation", observation(vcpu.observation()));
  }

  private static Fields counters(CounterStatistics<?> statistics) {
    Fields fields = new Fields();
    statistics.counters().forEach((counter, value) -> fields.put(counter.name(), value));
    return fields;
  }

  private static Fields observation(Observation observation) {
    return new Fields()
        .put("at", observation.at())
        .put("changedAt", observation.changedAt())
        .put("ageNanos", observation.age(Ticker.system()).toNanos())
        .put("source", observation.source())
        .put("generation", observation.generation())
        .put("asOfPause", observation.isAsOfPause());
  }

  /** What happened between two samples. */
  public static Fields change(StatisticsChange<BlockCounter> change, BlockStatistics later) {
    Fields rates = new Fields();
    later.counters().keySet().forEach(c -> rates.put(c.name(), change.perSecond(c)));
    return new Fields()
        .put("reset", change.isReset())
        .put("intervalNanos", change.interval().toNanos())
        .put("perSecond", rates);
  }

  /** An event of any kind. */
  public static Fields event(Event event) {
    Fields fields = new Fields().put("kind", event.kind()).put("at", event.at());
    if (event instanceof EventsLost) {
      fields.put("count", ((EventsLost) event).count());
    } else if (event instanceof DomainEvent) {
      DomainEvent happened = (DomainEvent) event;
      fields
          .put("domain", domain(happened.domain()))
          .put("type", happened.type())
          .put("detail", happened.detail())
          .put("device", happened.device());
    }
    return fields;
  }

  /** A setting in force. */
  public static Fields setting(EffectiveSetting setting) {
    return new Fields()
        .put("name", setting.name())
        .put("value", setting.value())
        .put("origin", origin(setting.origin()))
        .put("shadowed", setting.shadowed().stream().map(Views::origin).toList());
  }

  private static Fields origin(SettingOrigin origin) {
    return new Fields().put("layer", origin.layer()).put("place", origin.place());
  }

  /** An error row. */
  public static Fields error(VirtException error) {
    return new Fields().put("error", errorFields(error));
  }

  /** What an error says. */
  public static Fields errorFields(VirtException error) {
    return new Fields()
        .put("code", error.code())
        .put("domain", error.domain())
        .put("message", String.valueOf(error.getMessage()));
  }
}
