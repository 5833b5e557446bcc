package org.polyvisor.conformance.facade;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.HostInfo;
import org.polyvisor.model.Observation;
import org.polyvisor.model.SampleSource;
import org.polyvisor.model.StateReason;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.EventFacet;
import org.polyvisor.spi.LifecycleFacet;
import org.polyvisor.spi.OpenRequest;
import org.polyvisor.spi.Registration;

/** A connection of the scripted driver: good answers, unless the script has others. */
final class ScriptedConnection {
  private static final List<DomainRef> DOMAINS =
      List.of(ScriptedHost.ONE, ScriptedHost.TWO, ScriptedHost.THREE);
  private static final Class<?>[] TYPES = {
    DriverConnection.class, LifecycleFacet.class, BlockStatisticsFacet.class, EventFacet.class
  };

  private final ScriptedHost host = ScriptedHost.current();
  private final AtomicBoolean alive = new AtomicBoolean(true);

  private ScriptedConnection() {}

  static DriverConnection open(OpenRequest request) {
    ScriptedConnection made = new ScriptedConnection();
    try {
      Object answer =
          made.host.answer("open", any -> made.proxy(), new Object[] {request, made.proxy()});
      return (DriverConnection) answer;
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private DriverConnection proxy() {
    return (DriverConnection)
        Proxy.newProxyInstance(
            ScriptedConnection.class.getClassLoader(),
            TYPES,
            (self, method, arguments) ->
                answer(self, method.getName(), arguments == null ? new Object[0] : arguments));
  }

  private @Nullable Object answer(Object self, String method, Object[] arguments) throws Throwable {
    return switch (method) {
      case "facet" ->
          Optional.of((Class<?>) arguments[0]).filter(t -> t.isInstance(self)).map(t -> self);
      case "hashCode" -> System.identityHashCode(self);
      case "equals" -> self == arguments[0];
      case "toString" -> "scripted";
      default -> host.answer(method, given -> otherwise(method, given), arguments);
    };
  }

  private @Nullable Object otherwise(String method, Object[] arguments) {
    return switch (method) {
      case "host" -> HostInfo.of("SCRIPTED").build();
      case "domains" -> DOMAINS;
      case "lookup" -> lookup((DomainKey) arguments[1]);
      case "info" -> info((DomainRef) arguments[1]);
      case "xml" -> "<domain/>";
      case "alive" -> alive.get();
      case "close" -> {
        alive.set(false);
        yield null;
      }
      case "lacks" -> Set.of();
      case "atHand", "exchange" -> Optional.empty();
      case "blockDevices" -> List.of();
      case "blockStatistics" -> sample(((BlockStatisticsRequest) arguments[1]).device());
      case "listen" -> (Registration) () -> {};
      default -> null;
    };
  }

  private static DomainRef lookup(DomainKey key) {
    return Stream.of(ScriptedHost.ONE, ScriptedHost.TWO, ScriptedHost.THREE)
        .filter(key::matches)
        .findFirst()
        .orElseThrow(
            () -> VirtException.of(ErrorCode.NO_DOMAIN, ErrorDomain.NONE, "none with " + key));
  }

  static DomainInfo info(DomainRef domain) {
    return DomainInfo.of(domain, StateReason.RUNNING_BOOTED).build();
  }

  static BlockStatistics sample(String device) {
    return BlockStatistics.of(
            device, Observation.of(Instant.now(), System.nanoTime(), SampleSource.DIRECT))
        .build();
  }
}
