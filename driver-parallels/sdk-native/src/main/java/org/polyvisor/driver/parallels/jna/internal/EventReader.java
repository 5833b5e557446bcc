package org.polyvisor.driver.parallels.jna.internal;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkParameters;

/**
 * Copies events out of the library. A guest's events have the same parameters time after time, so
 * the names are learned from one and looked up by name in the next, which costs a third of asking
 * each for its name; an event that has not the same number of them, or lacks one, is learned anew,
 * and so is one now and then. For the library's thread of one session.
 */
final class EventReader {
  private static final int RELEARN = 256;

  private final Map<UUID, CounterPlan> plans = new ConcurrentHashMap<>();
  private final CounterNames names;
  private final Scratch scratch = Scratch.take();

  EventReader(boolean everything) {
    names = new CounterNames(everything);
  }

  /** What a handle is of. */
  int kind(long handle) {
    Errors.check("PrlHandle_GetType", Prl.PrlHandle_GetType(handle, scratch.out()));
    return scratch.number();
  }

  int type(long event) {
    Errors.check("PrlEvent_GetType", Prl.PrlEvent_GetType(event, scratch.out()));
    return scratch.number();
  }

  UUID issuer(long event) {
    Texts.into(scratch, "PrlEvent_GetIssuerId", Prl::PrlEvent_GetIssuerId, event);
    return Uuids.parse(scratch);
  }

  SdkEvent read(long event, int type) {
    UUID issuer = issuer(event);
    if (type == PrlConstants.PET_DSP_EVT_VM_PERFSTATS) {
      return new SdkEvent(type, issuer, statistics(event, issuer));
    }
    forget(type, issuer);
    return new SdkEvent(type, issuer, learn(event, false).first());
  }

  /** Of an event or of what a one-shot answered. */
  SdkParameters statistics(long event, UUID guest) {
    int count = count(event);
    CounterPlan known = plans.get(guest);
    if (known != null && known.fits(count)) {
      long[] numbers = known.read(event, scratch);
      if (numbers != null) {
        return SdkParameters.of(known.names(), numbers);
      }
    }
    CounterPlan.Learned learned = learn(event, true);
    plans.put(guest, learned.plan(RELEARN));
    return learned.first();
  }

  private void forget(int type, UUID issuer) {
    if (type == PrlConstants.PET_DSP_EVT_VM_CONFIG_CHANGED
        || type == PrlConstants.PET_DSP_EVT_VM_DELETED
        || type == PrlConstants.PET_DSP_EVT_VM_UNREGISTERED) {
      plans.remove(issuer);
    }
  }

  private int count(long event) {
    Errors.check("PrlEvent_GetParamsCount", Prl.PrlEvent_GetParamsCount(event, scratch.out()));
    return scratch.number();
  }

  private CounterPlan.Learned learn(long event, boolean statistics) {
    CounterPlan.Learned learned = new CounterPlan.Learned(names, statistics, count(event));
    for (int i = 0; i < learned.total(); i++) {
      int result = Prl.PrlEvent_GetParam(event, i, scratch.out());
      Errors.check("PrlEvent_GetParam", result);
      try (Handle parameter = new Handle(scratch.handle())) {
        learned.add(parameter.value(), scratch);
      }
    }
    return learned;
  }
}
