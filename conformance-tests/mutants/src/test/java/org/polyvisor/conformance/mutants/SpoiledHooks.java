package org.polyvisor.conformance.mutants;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.Setting;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.DriverDescriptor;
import org.polyvisor.spi.OpenRequest;
import org.polyvisor.spi.Registration;

/** What single mutants do before there is a connection. */
class SpoiledHooks extends Hooks {
  private static final AtomicReference<OpenRequest> LAST = new AtomicReference<>();
  private static final List<Registration> TIMERS = new CopyOnWriteArrayList<>();

  private final String mutant;
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger opened = new AtomicInteger();

  private SpoiledHooks(String mutant) {
    this.mutant = mutant;
  }

  static Hooks of(String mutant) {
    return new SpoiledHooks(mutant);
  }

  static OpenRequest lastRequest() {
    return LAST.get();
  }

  @Override
  DriverDescriptor descriptor(DriverDescriptor.Builder builder) {
    switch (mutant) {
      case "descriptor-changes" -> builder.schemes("mutant", "m" + calls.incrementAndGet());
      case "setting-without-a-description" -> builder.setting(Setting.text("mute", ""));
      case "setting-twice" ->
          builder.setting(Setting.text("a", "one")).setting(Setting.text("a", "two"));
      case "foreign-example" -> builder.example("other:///system");
      case "unknown-setting-known" ->
          builder.setting(Setting.text("polyvisor-unknown", "which nobody should know"));
      case "default-not-allowed" ->
          builder.setting(Setting.integer("few", 9, 10, 20, "between ten and twenty"));
      case "host-not-heeded", "check-takes-every-path" -> builder.takesHost();
      default -> {}
    }
    return builder.build();
  }

  @Override
  Mutant mutant(ConnectionUri uri) {
    return mutant.equals("every-path-served")
        ? Mutants.find("none").orElseThrow()
        : unlessFailing(uri);
  }

  private Mutant unlessFailing(ConnectionUri uri) {
    if (mutant.equals("failed-open-leaves-a-thread")) {
      Thread thread = new Thread(() -> LockSupport.parkNanos(30_000_000_000L), "left");
      thread.setDaemon(true);
      if (!uri.path().endsWith(mutant)) {
        thread.start();
      }
    }
    return super.mutant(uri);
  }

  @Override
  void opening(OpenRequest request) {
    LAST.set(request);
    switch (mutant) {
      case "open-without-a-deadline" -> waitWhileStuck(request, Duration.ofSeconds(120));
      case "open-counts-in-seconds" -> waitWhileStuck(request, Careless.roundedUp(request.call()));
      case "check-takes-every-path" -> refuseAHost(request.uri());
      case "timer-left" -> TIMERS.add(request.scheduler().every(Duration.ofSeconds(50), () -> {}));
      case "no-second-opening" -> refuseASecond();
      case "read-only-not-let-in" -> refuseReaders(request);
      default -> {}
    }
  }

  @Override
  void checking(OpenRequest request) {
    boolean served = request.uri().path().equals("/" + mutant);
    switch (mutant) {
      case "check-refuses-all" -> throw refusal(ErrorCode.INVALID_ARG, request.uri());
      case "check-refuses-otherwise" -> unless(served, ErrorCode.OPERATION_FAILED, request.uri());
      case "host-not-heeded" -> unless(served, ErrorCode.INVALID_ARG, request.uri());
      case "check-asks" -> waitWhileStuck(request, Duration.ofSeconds(120));
      default -> {}
    }
  }

  private static void unless(boolean served, ErrorCode code, ConnectionUri uri) {
    if (!served) {
      throw refusal(code, uri);
    }
  }

  private static void refuseAHost(ConnectionUri uri) {
    unless(uri.host().isEmpty(), ErrorCode.INVALID_ARG, uri);
  }

  private static VirtException refusal(ErrorCode code, ConnectionUri uri) {
    return VirtException.of(code, ErrorDomain.CONF, "nothing is served at " + uri);
  }

  /** Asks over a connection of its own, with a deadline of its own. */
  private static void waitWhileStuck(OpenRequest request, Duration within) {
    DriverConnection other = Bases.of(Mutant.TEST).open(request);
    try {
      other.host(CallControl.within(within).call());
    } finally {
      other.close(Invocation.call());
    }
  }

  /** Of two openings from one thread the second is refused. */
  private void refuseASecond() {
    int thread = System.identityHashCode(Thread.currentThread());
    if (opened.getAndSet(thread) == thread) {
      throw VirtException.of(ErrorCode.RESOURCE_BUSY, ErrorDomain.TEST, "opened before");
    }
  }

  private static void refuseReaders(OpenRequest request) {
    if (request.isReadOnly()) {
      throw VirtException.of(ErrorCode.ACCESS_DENIED, ErrorDomain.TEST, "who only reads?");
    }
  }

  @Override
  Optional<ConnectionUri> probe() {
    return switch (mutant) {
      case "foreign-probe" -> Optional.of(ConnectionUri.parse("other:///system"));
      case "endless-probe" -> {
        LockSupport.parkNanos(100_000_000_000L);
        yield Optional.empty();
      }
      default -> Optional.empty();
    };
  }
}
