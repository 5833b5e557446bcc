package org.polyvisor.conformance.mutants;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorSubject;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ResourceFilter;

/** What tells networks from storage pools, for those who spoil either. */
abstract class ResourceKind {
  private static final Pattern IDENTITY = Pattern.compile("<uuid>([^<]*)</uuid>");

  /** What is known of one. */
  record Known(ErrorSubject ref, boolean active, boolean persistent) {}

  abstract String method(String verb);

  abstract String list();

  abstract String info();

  abstract String xml();

  abstract ErrorCode missing();

  abstract ErrorSubject ref(UUID uuid, String name);

  /** Which one the call is about. */
  abstract ErrorSubject wanted(Invocation call);

  abstract Known known(Invocation call, ErrorSubject one);

  /** The same information with other answers to these. */
  abstract Object shown(Object info, Optional<Boolean> active, Optional<Boolean> persistent);

  abstract Object define(Invocation call, String xml);

  abstract Object create(Invocation call, String xml);

  abstract void start(Invocation call, ErrorSubject one);

  abstract void destroy(Invocation call, ErrorSubject one);

  abstract String xmlOf(Invocation call);

  abstract boolean isEnabling(Invocation call);

  final ResourceFilter filter(Invocation call) {
    return call.argument(ResourceFilter.class).orElseThrow();
  }

  /** The one that the call is about, if it is there. */
  final Optional<ErrorSubject> find(Invocation call) {
    return find(call, wanted(call)).map(Known::ref);
  }

  private Optional<Known> find(Invocation call, ErrorSubject one) {
    try {
      return Optional.of(known(call, one));
    } catch (VirtException e) {
      return Optional.empty();
    }
  }

  /** The one with the UUID of the XML that is given. */
  private Optional<Known> ofXml(Invocation call) {
    Matcher uuid = IDENTITY.matcher(call.xml());
    return uuid.find() ? find(call, ref(UUID.fromString(uuid.group(1)), "")) : Optional.empty();
  }

  final Optional<ErrorSubject> named(Invocation call) {
    return ofXml(call).map(Known::ref);
  }

  final Optional<ErrorSubject> active(Invocation call) {
    return ofXml(call).filter(Known::active).map(Known::ref);
  }

  final boolean definedInactive(Invocation call) {
    return ofXml(call).filter(one -> one.persistent() && !one.active()).isPresent();
  }

  final boolean isActive(Invocation call) {
    return find(call, wanted(call)).filter(Known::active).isPresent();
  }

  final boolean isTransient(Invocation call) {
    return find(call, wanted(call)).filter(one -> !one.persistent()).isPresent();
  }
}
