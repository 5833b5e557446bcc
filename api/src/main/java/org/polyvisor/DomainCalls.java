package org.polyvisor;

import java.util.function.Consumer;
import java.util.function.Function;
import org.polyvisor.error.VirtException;
import org.polyvisor.internal.connect.Handle;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.Facet;

/** The one path that calls about one domain take. Immutable. */
record DomainCalls(CallOptions options, DomainRef ref) {
  Handle handle() {
    return options.handle();
  }

  interface Question<T> {
    T ask(DriverConnection driver, Call call);
  }

  interface FacetQuestion<F, T> {
    T ask(F facet, Call call);
  }

  interface FacetChange<F> {
    void apply(F facet, Call call);
  }

  /** Asks what every driver knows. */
  <T> T ask(Operation operation, String doing, Question<T> question) {
    Function<Call, T> body = c -> question.ask(handle().session().connection(), c);
    return handle().call(options.spec(operation, about(doing), ref), body);
  }

  /** Asks a facet; refused as unsupported where the driver does not offer it. */
  <F extends Facet, T> T ask(
      Class<F> type, Operation operation, String doing, FacetQuestion<F, T> question) {
    return ask(operation, doing, (driver, c) -> question.ask(handle().facet(type, operation), c));
  }

  /** Changes something by a facet; refused as unsupported where the driver does not offer it. */
  <F extends Facet> void change(
      Class<F> type, Operation operation, String doing, FacetChange<F> change) {
    Consumer<Call> body = c -> change.apply(handle().facet(type, operation), c);
    handle().run(options.spec(operation, about(doing), ref), body);
  }

  VirtException broken(String doing, String why) {
    return handle().broken(about(doing) + ": " + why);
  }

  private String about(String doing) {
    return doing + " domain '" + ref.name() + "'";
  }
}
