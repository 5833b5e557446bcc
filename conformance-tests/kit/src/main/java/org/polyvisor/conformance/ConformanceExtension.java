package org.polyvisor.conformance;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;
import org.polyvisor.conformance.catalogue.Catalogue;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.setup.Deviation;
import org.polyvisor.conformance.setup.Exclusion;
import org.polyvisor.conformance.setup.Target;

/**
 * Gives each requirement its bench, bounds it, cleans up after it and judges it. What takes no
 * {@link Lab} is a test of the author's own and left alone.
 */
final class ConformanceExtension
    implements ParameterResolver, InvocationInterceptor, AfterAllCallback {
  private static final Logger LOG = System.getLogger(DriverConformance.class.getName());
  static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(ConformanceExtension.class);

  ConformanceExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Lab.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .computeIfAbsent(Lab.class, any -> new Lab(id(context), target(context)), Lab.class);
  }

  @Override
  public void interceptTestMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    Lab lab = context.getStore(NAMESPACE).get(Lab.class, Lab.class);
    if (lab == null) {
      invocation.proceed();
      return;
    }
    Optional<Exclusion> exclusion = Optional.ofNullable(lab.target().exclusions().get(id(context)));
    if (exclusion.isPresent()) {
      invocation.skip();
      tell(context, lab, Verdict.of(exclusion.get(), LocalDate.now(ZoneId.systemDefault())));
    } else {
      judge(context, lab, invocation);
    }
  }

  private static void judge(
      ExtensionContext context, Lab lab, Invocation<@Nullable Void> invocation) throws Throwable {
    String id = id(context);
    Optional<Throwable> thrown = thrown(id, lab, invocation);
    Optional<Deviation> declared = Optional.ofNullable(lab.target().deviations().get(id));
    Verdict verdict = Verdict.of(id, thrown.orElse(null), declared);
    String test = context.getRequiredTestClass().getName() + " " + id;
    tell(context, lab, Attempts.of(context).judge(test, id, verdict));
  }

  private static void tell(ExtensionContext context, Lab lab, Verdict verdict) throws Throwable {
    tally(context).add(verdict.result());
    context.publishReportEntry(entry(id(context), verdict, lab));
    verdict.tell();
  }

  /** What a report wants to know, as {@link Finding} reads it. */
  private static Map<String, String> entry(String id, Verdict verdict, Lab lab) {
    Map<String, String> entry = new HashMap<>();
    entry.put(Finding.REQUIREMENT, id);
    entry.put(Finding.RESULT, verdict.result().name());
    if (verdict.result() == Result.FAILED && !lab.calls().lines().isEmpty()) {
      entry.put(Finding.CALLS, String.join("\n", lab.calls().lines()));
    }
    return entry;
  }

  /** What the requirement threw, else what cleaning up after it threw. */
  private static Optional<Throwable> thrown(
      String id, Lab lab, Invocation<@Nullable Void> invocation) {
    Interruption.watch(lab);
    Optional<Throwable> first = Watchdog.thrown(id, invocation::proceed);
    Optional<Throwable> second = Watchdog.thrown(id + "-cleanup", lab::cleanUp);
    Interruption.forget(lab);
    if (first.isEmpty()) {
      return second;
    }
    second.ifPresent(first.get()::addSuppressed);
    // Left behind is a failure, whatever came before.
    return first.get() instanceof TestAbortedException && second.isPresent() ? second : first;
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Tally tally = context.getStore(NAMESPACE).get(Tally.class, Tally.class);
    if (tally != null) {
      context.publishReportEntry("conformance", tally.summary());
      LOG.log(Level.INFO, () -> context.getDisplayName() + ": " + tally.summary());
    }
  }

  private static Tally tally(ExtensionContext context) {
    return context
        .getParent()
        .orElseThrow()
        .getStore(NAMESPACE)
        .computeIfAbsent(Tally.class, any -> new Tally(), Tally.class);
  }

  private static Target target(ExtensionContext context) {
    Target target = ((DriverConformance) context.getRequiredTestInstance()).target();
    known("a deviation from", target.deviations().keySet());
    known("an exclusion of", target.exclusions().keySet());
    return target;
  }

  private static void known(String what, Set<String> ids) {
    for (String id : ids) {
      if (Catalogue.builtIn().find(id).isEmpty()) {
        throw new IllegalStateException("the target declares " + what + " unknown " + id);
      }
    }
  }

  private static String id(ExtensionContext context) {
    return context.getTags().stream()
        .filter(tag -> Catalogue.builtIn().find(tag).isPresent())
        .findFirst()
        .orElse(context.getDisplayName());
  }
}
