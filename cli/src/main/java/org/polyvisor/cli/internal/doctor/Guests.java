package org.polyvisor.cli.internal.doctor;

import java.util.List;
import java.util.Optional;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkParameters;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.driver.parallels.sdk.SdkVm;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.driver.parallels.sdk.SdkVmState;

/** Looks at the guests of a server and at the statistics of the first that runs. */
final class Guests {
  private static final int ANSWER_SECONDS = 30;
  private static final int EVENT_SECONDS = 15;

  private final SdkSession session;
  private final Ears ears;
  private final Report report;
  private final Mask mask;

  Guests(SdkSession session, Ears ears, Report report, Mask mask) {
    this.session = session;
    this.ears = ears;
    this.report = report;
    this.mask = mask;
  }

  void examine(List<SdkVm> vms) throws InterruptedException {
    report.good("list", vms.size() + " guests");
    SdkVm running = null;
    for (SdkVm vm : vms) {
      long state = state(vm);
      describe(vm, state);
      running = running == null && SdkVmState.of(state) == SdkVmState.RUNNING ? vm : running;
    }
    if (running == null) {
      report.good("statistics", "not tried: no guest is running");
    } else {
      statistics(running);
    }
  }

  private long state(SdkVm vm) throws InterruptedException {
    SdkAnswer answer = answer(session.state(vm));
    return answer.parameters().find(SdkEvent.STATE_PARAMETER).orElse(0);
  }

  /** One that is not known here by its number. */
  private static String state(long number) {
    SdkVmState state = SdkVmState.of(number);
    return state.number() == number ? state.toString() : "state " + number;
  }

  private static String type(SdkVmConfig.Identity identity) {
    if (!identity.isTypeKnown()) {
      return "guest of type " + identity.type();
    }
    return identity.container() ? "container" : "VM";
  }

  private SdkAnswer answer(long job) throws InterruptedException {
    Optional<SdkAnswer> answer = ears.answer(job, ANSWER_SECONDS);
    return answer.orElseThrow(
        () -> new SdkException("no answer within " + ANSWER_SECONDS + " s", SdkError.TIMEOUT));
  }

  private void describe(SdkVm vm, long state) {
    SdkVmConfig config = session.inventory().config(vm);
    report.good(
        "guest",
        String.format(
            "%s %s %s %s: drives %d, adapters %d",
            mask.of("name", config.identity().name()),
            mask.of("uuid", vm.uuid()),
            type(config.identity()),
            state(state),
            config.hardware().drives().size(),
            config.hardware().adapters().size()));
  }

  private void statistics(SdkVm vm) throws InterruptedException {
    SdkAnswer oneShot = answer(session.perfStats(vm));
    report.good("one-shot", oneShot.toString());
    SdkAnswer subscribed = answer(session.subscribe(vm));
    Optional<SdkEvent> event = ears.statistics(EVENT_SECONDS);
    SdkAnswer unsubscribed = answer(session.unsubscribe(vm));
    ears.expectNoMore();
    answer(session.state(vm));
    report.good("subscribe", subscribed + "; unsubscribe: " + unsubscribed);
    if (event.isPresent()) {
      counters(event.get().parameters());
    } else {
      report.bad("event", "none within " + EVENT_SECONDS + " s");
    }
    if (ears.late() > 0) {
      report.bad("fence", "events after the answer to unsubscribe: " + ears.late());
    }
  }

  private void counters(SdkParameters parameters) {
    report.good("event", parameters.size() + " counters");
    for (int i = 0; i < parameters.size(); i++) {
      report.counter(parameters.name(i), Long.toUnsignedString(parameters.number(i)));
    }
  }
}
