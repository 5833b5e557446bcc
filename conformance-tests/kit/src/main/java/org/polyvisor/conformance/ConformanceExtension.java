package org.polyvisor.conformance;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.polyvisor.conformance.catalogue.Catalogue;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.target.Target;

/**
 * Gives each requirement its bench, bounds it, cleans up after it and judges it. What takes no
 * {@link Lab} is a test of the author's own and left alone.
 */
final class ConformanceExtension
    implements ParameterResolver, InvocationInterceptor, AfterAllCallback {
  private static final Logger LOG = System.getLogger(DriverConformance.class.getName());
  private static final ExtensionContext.Namespace NAMESPACE =
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
    judge(context, lab, invocation);
  }

  private static void judge(
      ExtensionContext context, Lab lab, Invocation<@Nullable Void> invocation) throws Throwable {
    String id = id(context);
    Verdict verdict =
        Verdict.of(
            id,
            thrown(id, lab, invocation),
            Optional.ofNullable(lab.target().deviations().get(id)));
    tally(context).add(verdict.result());
    verdict.tell();
  }

  private static @Nullable Throwable thrown(
      String id, Lab lab, Invocation<@Nullable Void> invocation) {
    Throwable first = caught(id, () -> proceed(invocation));
    Throwable second = caught(id + "-cleanup", () -> cleanUp(lab));
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    first.addSuppressed(second);
    return first;
  }

  private static @Nullable Throwable caught(String name, Body body) {
    try {
      Watchdog.run(
          name,
          () -> {
            Throwable thrown = body.run();
            if (thrown != null) {
              throw new Carrier(thrown);
            }
            return null;
          });
      return null;
    } catch (Carrier e) {
      return e.getCause();
    } catch (Throwable e) {
      return e;
    }
  }

  private static @Nullable Throwable proceed(Invocation<@Nullable Void> invocation) {
    try {
      invocation.proceed();
      return null;
    } catch (Throwable e) {
      return e;
    }
  }

  private static @Nullable Throwable cleanUp(Lab lab) {
    try {
      lab.cleanUp();
      return null;
    } catch (Throwable e) {
      return e;
    }
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
    for (String id : target.deviations().keySet()) {
      if (Catalogue.builtIn().find(id).isEmpty()) {
        throw new IllegalStateException("the target declares a deviation from unknown " + id);
      }
    }
    return target;
  }

  private static String id(ExtensionContext context) {
    return context.getTags().stream()
        .filter(tag -> Catalogue.builtIn().find(tag).isPresent())
        .findFirst()
        .orElse(context.getDisplayName());
  }

  private interface Body {
    @Nullable Throwable run();
  }

  /** Takes anything through a Callable. */
  private static final class Carrier extends Exception {
    private static final long serialVersionUID = 1L;

    Carrier(Throwable cause) {
      super(cause);
    }
  }
}
