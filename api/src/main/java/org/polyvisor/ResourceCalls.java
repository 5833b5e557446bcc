package org.polyvisor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.polyvisor.DomainCalls.FacetChange;
import org.polyvisor.DomainCalls.FacetQuestion;
import org.polyvisor.error.ErrorSubject;
import org.polyvisor.error.VirtException;
import org.polyvisor.internal.connect.Handle;
import org.polyvisor.model.Operation;
import org.polyvisor.model.ResourceKey;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.Facet;

/**
 * The one path that calls about networks or storage pools take; refused as unsupported where the
 * driver does not offer the facet. Immutable.
 */
record ResourceCalls<F extends Facet>(CallOptions options, Class<F> type) {
  private Handle handle() {
    return options.handle();
  }

  /** Asks something that is about no single one. */
  <T> T ask(Operation operation, String what, FacetQuestion<F, T> question) {
    return handle()
        .call(options.spec(operation, what), c -> question.ask(handle().facet(type, operation), c));
  }

  /** Lists them. */
  <R extends ErrorSubject> List<R> list(
      Operation operation, String what, FacetQuestion<F, List<R>> question) {
    List<R> found = ask(operation, what, (facet, c) -> List.copyOf(question.ask(facet, c)));
    Set<R> unique = new HashSet<>(found);
    if (unique.size() != found.size()) {
      throw handle().broken(what + ": one of them twice");
    }
    return found;
  }

  /** Looks one up. */
  <R extends ErrorSubject> R lookup(
      Operation operation, String what, ResourceKey key, FacetQuestion<F, R> question) {
    String looking = "looking up the " + what + " of " + key;
    R found = ask(operation, looking, question);
    if (!key.matches(found)) {
      throw handle().broken(looking + ": answered " + found);
    }
    return found;
  }

  /** Asks about one. */
  <T> T ask(Operation operation, String doing, ErrorSubject about, FacetQuestion<F, T> question) {
    return handle()
        .call(
            options.spec(operation, text(doing, about), about),
            c -> question.ask(handle().facet(type, operation), c));
  }

  /** The XML of one. */
  String xml(Operation operation, ErrorSubject about, FacetQuestion<F, String> question) {
    String xml = ask(operation, "XML of", about, question);
    if (xml.isBlank()) {
      throw broken("XML of", about, "answered nothing");
    }
    return xml;
  }

  /** Changes one. */
  void change(Operation operation, String doing, ErrorSubject about, FacetChange<F> change) {
    Consumer<Call> body = c -> change.apply(handle().facet(type, operation), c);
    handle().run(options.spec(operation, text(doing, about), about), body);
  }

  VirtException broken(String doing, ErrorSubject about, String why) {
    return handle().broken(text(doing, about) + ": " + why);
  }

  private static String text(String doing, ErrorSubject about) {
    return doing + " " + about.kind() + " '" + about.name() + "'";
  }
}
