package org.polyvisor.conformance.area;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.polyvisor.conformance.lab.DomainXml;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorSubject;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.Operation;
import org.polyvisor.model.ResourceFilter;
import org.polyvisor.model.ResourceKey;
import org.polyvisor.model.XmlOption;

/**
 * Things of the host that have a name, a definition and a run, as networks and storage pools: what
 * may be done to them, and those that a requirement makes. For the requirement's thread.
 */
abstract class Resources<R extends ErrorSubject> {
  private final Lab lab;

  Resources(Lab lab) {
    this.lab = lab;
  }

  /** What may be done. */
  enum Step {
    LIST,
    LOOKUP,
    INFO,
    XML,
    START,
    DESTROY,
    AUTOSTART,
    DEFINE,
    CREATE,
    UNDEFINE
  }

  /**
   * What is known of one.
   *
   * @param ref its identity
   * @param active whether it is active
   * @param persistent whether it is defined, if that is known
   * @param autostart whether it starts with the host, if that is known
   */
  record Seen<R>(
      R ref, boolean active, Optional<Boolean> persistent, Optional<Boolean> autostart) {}

  final Lab lab() {
    return lab;
  }

  abstract String kind();

  abstract ErrorCode missing();

  abstract Optional<String> template();

  abstract Operation operation(Step step);

  abstract R ref(UUID uuid, String name);

  abstract List<R> list(ResourceFilter filter);

  abstract R lookup(ResourceKey key);

  abstract Seen<R> info(R one);

  abstract String xml(R one, Set<XmlOption> options);

  abstract void start(R one);

  abstract void destroy(R one);

  abstract void undefine(R one);

  abstract void autostart(R one, boolean enabled);

  abstract R define(String xml);

  abstract R create(String xml);

  /** Goes on only if these are offered. */
  final void needs(Step... steps) {
    for (Step step : steps) {
      lab.needs(operation(step));
    }
  }

  /** The template under this identity. */
  final String xml(R one) {
    return DomainXml.renamed(given(), one.name(), one.uuid());
  }

  final String given() {
    return template()
        .orElseThrow(() -> lab.notDrivable("the target gives no " + kind() + " to define"));
  }

  /** An identity that nobody has; what gets it is removed at the end. */
  final R fresh() {
    R one = ref(UUID.randomUUID(), lab.freshName());
    removeAfterwards(one);
    return one;
  }

  final void removeAfterwards(R one) {
    lab.afterwards(() -> remove(one));
  }

  private void remove(R one) {
    try {
      Seen<R> seen = info(one);
      if (seen.active()) {
        destroy(one);
      }
      if (seen.persistent().orElse(true)) {
        undefine(one);
      }
    } catch (VirtException e) {
      if (e.code() != missing()) {
        throw e;
      }
    }
  }

  final R nobody() {
    return ref(UUID.randomUUID(), "polyvisor-nobody");
  }

  /** One that is defined and not active. */
  final R defined() {
    needs(Step.DEFINE, Step.UNDEFINE);
    return define(xml(fresh()));
  }

  /** One that is defined and active. */
  final R running() {
    needs(Step.START, Step.DESTROY);
    R one = defined();
    start(one);
    return one;
  }

  /** One that is active and not defined. */
  final R transientOne() {
    needs(Step.CREATE, Step.DESTROY);
    return create(xml(fresh()));
  }
}
