package org.polyvisor.conformance.mutants;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Operation;
import org.polyvisor.model.StateReason;
import org.polyvisor.spi.BulkStatisticsFacet;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.DriverConnection;

/** Mistakes about the connection itself. */
final class Talking {
  private Talking() {}

  static Defect first() {
    AtomicBoolean asked = new AtomicBoolean();
    return call -> {
      if (call.name().equals("alive") && !asked.get()) {
        return false;
      }
      asked.set(asked.get() || call.argument(Call.class).isPresent());
      return call.proceed();
    };
  }

  static Defect facetAfterAList() {
    AtomicBoolean listed = new AtomicBoolean();
    BulkStatisticsFacet facet = (call, request, rows) -> {};
    return call -> {
      listed.set(listed.get() || call.name().equals("domains"));
      boolean meant =
          call.argument(Class.class).filter(BulkStatisticsFacet.class::equals).isPresent();
      return listed.get() && meant ? Optional.of(facet) : call.proceed();
    };
  }

  static Defect throwingFacets() {
    return Defects.on(
        "facet",
        call -> {
          Class<?> type = call.argument(Class.class).orElseThrow();
          if (!type.getName().startsWith("org.polyvisor.spi.")) {
            throw new IllegalArgumentException(type.getName());
          }
          return call.proceed();
        });
  }

  static Defect lackUntilAList() {
    AtomicBoolean listed = new AtomicBoolean();
    return call -> {
      listed.set(listed.get() || call.name().equals("domains"));
      return call.name().equals("lacks") && !listed.get()
          ? Set.of(Operation.declare("polyvisor-dance", true))
          : call.proceed();
    };
  }

  /** Of many questions at once the answers are given in another order. */
  static Defect mixedUpInfo() {
    Crossing crossing = new Crossing();
    AtomicReference<Object> last = new AtomicReference<>();
    return Defects.on(
        "info",
        call -> {
          boolean others = crossing.enter();
          try {
            Object mine = call.proceed();
            Object other = last.getAndSet(mine);
            return others && other != null ? other : mine;
          } finally {
            crossing.leave();
          }
        });
  }

  /** Each connection remembers what it saw first. */
  static Defect privateInfo() {
    Map<String, Object> seen = new ConcurrentHashMap<>();
    AtomicBoolean first = new AtomicBoolean(CONNECTIONS.getAndIncrement() % 2 == 0);
    return Defects.answering(
        "info",
        (Invocation call, DomainInfo info) ->
            first.get() || info.state() != DomainState.RUNNING
                ? info
                : Infos.because(info, StateReason.PAUSED_USER));
  }

  private static final AtomicInteger CONNECTIONS = new AtomicInteger();

  static Defect brokenByATimeout() {
    AtomicBoolean broken = new AtomicBoolean();
    return Defects.on(
        "info",
        call -> {
          if (broken.get()) {
            throw Defects.refusal(ErrorCode.INTERNAL_ERROR, "out of step", call);
          }
          try {
            return call.proceed();
          } catch (OperationTimeoutException e) {
            broken.set(true);
            throw e;
          }
        });
  }

  /** A cancel is heard when the time is up. */
  static @Nullable Object answeredOnlyByItsDeadline(Invocation call) throws Throwable {
    Call given = call.argument(Call.class).orElseThrow();
    Call other = CallControl.within(Duration.ofNanos(given.remainingNanos())).call();
    return call.proceedWith(Call.class, other);
  }

  /** What waits is told, but never woken. */
  static Defect closeLetsOthersWait() {
    AtomicBoolean closed = new AtomicBoolean();
    return call -> {
      if (call.name().equals("close")) {
        closed.set(true);
        return null;
      }
      if (call.name().equals("alive")) {
        return !closed.get();
      }
      if (closed.get() && call.argument(Call.class).isPresent()) {
        throw Defects.refusal(ErrorCode.INVALID_CONN, "closed", call);
      }
      return call.proceed();
    };
  }

  static Defect crowdedClose() {
    Crossing crossing = new Crossing();
    return Defects.on(
        "close",
        call -> {
          boolean crowded = crossing.enter();
          try {
            if (crowded) {
              throw new IllegalStateException("close runs already");
            }
            return call.proceed();
          } finally {
            crossing.leave();
          }
        });
  }

  private static final Set<DriverConnection> OPEN = ConcurrentHashMap.newKeySet();

  static Defect closingAll() {
    return call -> {
      OPEN.add(call.real());
      if (call.name().equals("close")) {
        for (DriverConnection one : OPEN) {
          one.close(Invocation.call());
        }
        OPEN.clear();
      }
      return call.proceed();
    };
  }

  static Defect leavingAThread() {
    return Defects.first(
        "close",
        call -> true,
        call -> {
          Thread thread = new Thread(() -> LockSupport.parkNanos(30_000_000_000L), "left");
          thread.setDaemon(true);
          thread.start();
        });
  }

  private static final List<Object> FILES = new CopyOnWriteArrayList<>();

  static Defect leavingAFile() {
    return Defects.first(
        "close", call -> true, call -> FILES.add(Files.newInputStream(Path.of("/dev/null"))));
  }
}
