package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.polyvisor.driver.parallels.internal.session.JobDesk;
import org.polyvisor.driver.parallels.internal.session.SdkFailures;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkChange;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.support.DomainErrors;
import org.polyvisor.driver.support.Refusals;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.Outcome;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.LifecycleRequest;
import org.polyvisor.spi.Scheduler;

/**
 * Changes of the run state. A change that was answered has been shown by its events before, since
 * answers come in one order with them: so what is asked afterwards shows it.
 */
final class Lifecycle {
  private final SessionSlot session;
  private final Domains domains;
  private final JobDesk jobs;
  private final Scheduler scheduler;

  @Inject
  Lifecycle(SessionSlot session, Domains domains, JobDesk jobs, Scheduler scheduler) {
    this.session = session;
    this.domains = domains;
    this.jobs = jobs;
    this.scheduler = scheduler;
  }

  void start(Call call, LifecycleRequest request) {
    Domain domain = find(request, Operation.START);
    require(!domain.facts().active(), domain, Operation.START);
    change(call, domain, Operation.START, SdkChange.START);
  }

  void suspend(Call call, LifecycleRequest request) {
    Domain domain = find(request, Operation.SUSPEND);
    requireActive(domain, Operation.SUSPEND);
    if (domain.facts().state() != DomainState.PAUSED) {
      change(call, domain, Operation.SUSPEND, SdkChange.PAUSE);
    }
  }

  void resume(Call call, LifecycleRequest request) {
    Domain domain = find(request, Operation.RESUME);
    require(domain.facts().state() == DomainState.PAUSED, domain, Operation.RESUME);
    change(call, domain, Operation.RESUME, SdkChange.RESUME);
  }

  /** Anything that an active domain can be asked. */
  void active(Call call, LifecycleRequest request, Operation operation, SdkChange change) {
    Domain domain = find(request, operation);
    requireActive(domain, operation);
    change(call, domain, operation, change);
  }

  void destroy(Call call, LifecycleRequest request) {
    Domain domain = find(request, Operation.DESTROY);
    requireActive(domain, Operation.DESTROY);
    domain.killing(true);
    try {
      change(call, domain, Operation.DESTROY, SdkChange.STOP_KILL);
    } finally {
      domain.killing(false);
    }
  }

  private Domain find(LifecycleRequest request, Operation operation) {
    session.check();
    Refusals.unknownFlags(ErrorDomain.PARALLELS, operation, request);
    return domains.get(request.domain());
  }

  private static void requireActive(Domain domain, Operation operation) {
    require(domain.facts().active(), domain, operation);
  }

  private static void require(boolean condition, Domain domain, Operation operation) {
    if (!condition) {
      throw DomainErrors.invalid(
          ErrorDomain.PARALLELS, domain.ref(), operation, domain.facts().state());
    }
  }

  private void change(Call call, Domain domain, Operation operation, SdkChange change) {
    AtomicReference<SdkAnswer> result = new AtomicReference<>();
    CountDownLatch done = new CountDownLatch(1);
    jobs.submit(
        () -> session.get().change(domain.vm(), change),
        () -> call.remainingNanos() > 0 && !call.cancelled(),
        answer -> {
          result.set(answer);
          scheduler.execute(done::countDown);
        });
    call.await(done, "the Parallels server to " + operation + " '" + domain.ref().name() + "'");
    SdkAnswer answer = result.get();
    if (answer != null) {
      answer.error().ifPresent(error -> fail(domain, operation, error));
    }
  }

  private void fail(Domain domain, Operation operation, SdkError error) {
    session.check();
    VirtException failure =
        SdkFailures.exception(operation + " of '" + domain.ref().name() + "'", error)
            .about(domain.ref());
    throw error.equals(SdkError.TIMEOUT) ? failure.leaving(Outcome.UNKNOWN) : failure;
  }
}
