package org.polyvisor.conformance.mutants;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.InvalidDefinitionException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.Event;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.EventSink;
import org.polyvisor.spi.Registration;

/** The ways in which a driver is spoiled. */
final class Defects {
  private Defects() {}

  /** No defect. */
  static Defect none() {
    return Invocation::proceed;
  }

  /** Another way to do one method. */
  static Defect on(String method, Defect defect) {
    return call -> call.name().equals(method) ? defect.on(call) : call.proceed();
  }

  /** Another way to do one method, where something holds before it. */
  static Defect on(String method, Predicate<Invocation> when, Defect defect) {
    return on(method, call -> when.test(call) ? defect.on(call) : call.proceed());
  }

  /** The answer is another one. */
  @SuppressWarnings("unchecked") // the mutant knows what its method answers
  static <T> Defect answering(String method, BiFunction<Invocation, T, T> change) {
    return on(method, call -> change.apply(call, (T) call.proceed()));
  }

  /** Nothing is at hand, so that each read asks. */
  static Defect asking(Defect defect) {
    return call -> call.name().equals("atHand") ? Optional.empty() : defect.on(call);
  }

  /** A refusal is forgotten: it seems to be taken. */
  static Defect swallowing(String method, Predicate<Invocation> when) {
    return on(
        method,
        when,
        call -> {
          try {
            return call.proceed();
          } catch (VirtException e) {
            return null;
          }
        });
  }

  /** A refusal of one code is forgotten: it seems to be taken. */
  static Defect swallowing(String method, ErrorCode code, Predicate<Invocation> when) {
    return on(
        method,
        when,
        call -> {
          try {
            return call.proceed();
          } catch (VirtException e) {
            if (e.code() != code) {
              throw e;
            }
            return null;
          }
        });
  }

  /** An invalid definition is told as something else. */
  static Defect muddling(String method) {
    return telling(
        method,
        call -> true,
        e ->
            e instanceof InvalidDefinitionException
                ? about(
                    VirtException.of(
                        ErrorCode.INTERNAL_ERROR, e.domain(), String.valueOf(e.getMessage())),
                    e)
                : e);
  }

  /** Nothing is done, and that is no error. */
  static Defect idle(String method, Predicate<Invocation> when) {
    return on(method, when, call -> null);
  }

  /** It is refused, whatever the driver would say. */
  static Defect refusing(String method, ErrorCode code, Predicate<Invocation> when) {
    return on(
        method,
        when,
        call -> {
          throw refusal(code, method + " is refused", call);
        });
  }

  /** A refusal has another code. */
  static Defect coding(String method, ErrorCode from, ErrorCode to, Predicate<Invocation> when) {
    return telling(
        method,
        call -> when.test(call),
        e ->
            e.code() == from
                ? about(VirtException.of(to, e.domain(), String.valueOf(e.getMessage())), e)
                : e);
  }

  /** A refusal is another one. */
  static Defect telling(
      String method, Predicate<Invocation> when, UnaryOperator<VirtException> change) {
    return on(
        method,
        when,
        call -> {
          try {
            return call.proceed();
          } catch (VirtException e) {
            throw change.apply(e);
          }
        });
  }

  /** Another step is done before. */
  static Defect first(String method, Predicate<Invocation> when, Step step) {
    return on(
        method,
        when,
        call -> {
          step.run(call);
          return call.proceed();
        });
  }

  /** Another step is done after. */
  static Defect then(String method, Predicate<Invocation> when, Step step) {
    return on(
        method,
        call -> {
          boolean meant = when.test(call);
          Object answer = call.proceed();
          if (meant) {
            step.run(call);
          }
          return answer;
        });
  }

  /** An operation of the driver's lifecycle, done to the call's domain instead of it. */
  static Defect instead(String method, Predicate<Invocation> when, Operation other) {
    return on(
        method,
        when,
        call -> {
          run(other, call);
          return null;
        });
  }

  static void run(Operation operation, Invocation call) {
    Operations.run(operation, call.real(), Invocation.call(), call.domain().orElseThrow());
  }

  /** Events go through this on their way. */
  static Defect events(Function<Event, List<Event>> change) {
    return on(
        "listen",
        call -> {
          EventSink sink = call.argument(EventSink.class).orElseThrow();
          return call.proceedWith(EventSink.class, new ChangedSink(sink, change));
        });
  }

  /** Events of one kind of change go through this. */
  static Defect events(LifecycleEventDetail detail, Function<DomainEvent, List<Event>> change) {
    return events(
        event ->
            event instanceof DomainEvent about && about.detail().equals(Optional.of(detail))
                ? change.apply(about)
                : List.of(event));
  }

  /** A method goes on whatever its caller says: no deadline, no cancel. */
  static Defect deaf(String method) {
    return deaf(method, call -> true);
  }

  static Defect deaf(String method, Predicate<Invocation> when) {
    return on(
        method,
        when,
        call -> call.proceedWith(Call.class, CallControl.within(Duration.ofSeconds(120)).call()));
  }

  /** A method that hears cancels and interrupts, and has no deadline. */
  static Defect endless(String method) {
    return on(
        method,
        call -> {
          CallControl longer = CallControl.within(Duration.ofSeconds(120));
          Call given = call.argument(Call.class).orElseThrow();
          try (Registration hook = given.onCancel(longer::cancel)) {
            return call.proceedWith(Call.class, longer.call());
          }
        });
  }

  /** A method that has its deadline, and hears no cancel. */
  static Defect stubborn(String method) {
    return on(
        method,
        call -> {
          Call given = call.argument(Call.class).orElseThrow();
          Call other = CallControl.within(Duration.ofNanos(given.remainingNanos())).call();
          return call.proceedWith(Call.class, other);
        });
  }

  /** An interrupt is told and forgotten. */
  static Defect forgettingInterrupts(String method) {
    return on(
        method,
        call -> {
          try {
            return call.proceed();
          } catch (VirtException e) {
            boolean forgotten = Thread.interrupted();
            throw forgotten ? refusal(ErrorCode.OPERATION_ABORTED, "interrupted", call) : e;
          }
        });
  }

  static VirtException refusal(ErrorCode code, String message, Invocation call) {
    VirtException refusal =
        VirtException.of(
            code, ErrorDomain.TEST, message + call.domain().map(one -> ": " + one).orElse(""));
    call.domain().ifPresent(refusal::about);
    return refusal;
  }

  static VirtException about(VirtException other, VirtException like) {
    like.subject().ifPresent(other::about);
    return other;
  }

  /** A step beside the driver's own. */
  interface Step {
    void run(Invocation call) throws Throwable;
  }
}
