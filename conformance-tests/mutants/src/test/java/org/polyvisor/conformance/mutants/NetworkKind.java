package org.polyvisor.conformance.mutants;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorSubject;
import org.polyvisor.model.NetworkInfo;
import org.polyvisor.model.NetworkRef;
import org.polyvisor.spi.NetworkAutostartRequest;
import org.polyvisor.spi.NetworkDefinitionRequest;
import org.polyvisor.spi.NetworkFacet;
import org.polyvisor.spi.NetworkRequest;

/** The networks of the test driver. */
final class NetworkKind extends ResourceKind {
  @Override
  String method(String verb) {
    return verb + "Network";
  }

  @Override
  String list() {
    return "networks";
  }

  @Override
  String info() {
    return "networkInfo";
  }

  @Override
  String xml() {
    return "networkXml";
  }

  @Override
  ErrorCode missing() {
    return ErrorCode.NO_NETWORK;
  }

  @Override
  ErrorSubject ref(UUID uuid, String name) {
    return NetworkRef.of(uuid, name);
  }

  @Override
  ErrorSubject wanted(Invocation call) {
    return call.argument(NetworkRef.class)
        .or(() -> call.argument(NetworkRequest.class).map(NetworkRequest::network))
        .or(
            () ->
                call.argument(NetworkAutostartRequest.class).map(NetworkAutostartRequest::network))
        .orElseThrow();
  }

  @Override
  Known known(Invocation call, ErrorSubject one) {
    NetworkInfo info = facet(call).networkInfo(Invocation.call(), (NetworkRef) one);
    return new Known(info.network(), info.active(), info.persistent().orElse(true));
  }

  @Override
  Object shown(Object info, Optional<Boolean> active, Optional<Boolean> persistent) {
    NetworkInfo real = (NetworkInfo) info;
    boolean runs = active.orElse(real.active());
    NetworkInfo.Builder builder =
        NetworkInfo.of(real.network(), runs)
            .persistent(persistent.orElse(real.persistent().orElse(true)));
    real.autostart().ifPresent(builder::autostart);
    return builder.build();
  }

  @Override
  Object define(Invocation call, String xml) {
    return facet(call).defineNetwork(Invocation.call(), NetworkDefinitionRequest.of(xml));
  }

  @Override
  Object create(Invocation call, String xml) {
    return facet(call).createNetwork(Invocation.call(), NetworkDefinitionRequest.of(xml));
  }

  @Override
  void start(Invocation call, ErrorSubject one) {
    facet(call).startNetwork(Invocation.call(), NetworkRequest.of((NetworkRef) one));
  }

  @Override
  void destroy(Invocation call, ErrorSubject one) {
    facet(call).destroyNetwork(Invocation.call(), NetworkRequest.of((NetworkRef) one));
  }

  @Override
  String xmlOf(Invocation call) {
    return facet(call).networkXml(Invocation.call(), (NetworkRef) wanted(call), Set.of());
  }

  @Override
  boolean isEnabling(Invocation call) {
    return call.argument(NetworkAutostartRequest.class).orElseThrow().enabled();
  }

  private static NetworkFacet facet(Invocation call) {
    return call.real(NetworkFacet.class);
  }
}
