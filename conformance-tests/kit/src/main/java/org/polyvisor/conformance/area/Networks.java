package org.polyvisor.conformance.area;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.NetworkInfo;
import org.polyvisor.model.NetworkRef;
import org.polyvisor.model.Operation;
import org.polyvisor.model.ResourceFilter;
import org.polyvisor.model.ResourceKey;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.NetworkAutostartRequest;
import org.polyvisor.spi.NetworkDefinitionRequest;
import org.polyvisor.spi.NetworkFacet;
import org.polyvisor.spi.NetworkRequest;

/** The host's networks, for what holds for all that has a name, a definition and a run. */
final class Networks extends Resources<NetworkRef> {
  Networks(Lab lab) {
    super(lab);
  }

  @Override
  String kind() {
    return "network";
  }

  @Override
  ErrorCode missing() {
    return ErrorCode.NO_NETWORK;
  }

  @Override
  Optional<String> template() {
    return lab().target().network();
  }

  @Override
  Operation operation(Step step) {
    return switch (step) {
      case LIST -> Operation.NETWORK_LIST;
      case LOOKUP -> Operation.NETWORK_LOOKUP;
      case INFO -> Operation.NETWORK_INFO;
      case XML -> Operation.NETWORK_XML;
      case START -> Operation.NETWORK_START;
      case DESTROY -> Operation.NETWORK_DESTROY;
      case AUTOSTART -> Operation.NETWORK_AUTOSTART;
      case DEFINE -> Operation.NETWORK_DEFINE;
      case CREATE -> Operation.NETWORK_CREATE;
      case UNDEFINE -> Operation.NETWORK_UNDEFINE;
    };
  }

  @Override
  NetworkRef ref(UUID uuid, String name) {
    return NetworkRef.of(uuid, name);
  }

  @Override
  List<NetworkRef> list(ResourceFilter filter) {
    return facet().networks(call(), filter);
  }

  @Override
  NetworkRef lookup(ResourceKey key) {
    return facet().lookupNetwork(call(), key);
  }

  @Override
  Seen<NetworkRef> info(NetworkRef network) {
    NetworkInfo info = facet().networkInfo(call(), network);
    return new Seen<>(info.network(), info.active(), info.persistent(), info.autostart());
  }

  @Override
  String xml(NetworkRef network, Set<XmlOption> options) {
    return facet().networkXml(call(), network, options);
  }

  @Override
  void start(NetworkRef network) {
    facet().startNetwork(call(), NetworkRequest.of(network));
  }

  @Override
  void destroy(NetworkRef network) {
    facet().destroyNetwork(call(), NetworkRequest.of(network));
  }

  @Override
  void undefine(NetworkRef network) {
    facet().undefineNetwork(call(), NetworkRequest.of(network));
  }

  @Override
  void autostart(NetworkRef network, boolean enabled) {
    facet().autostartNetwork(call(), NetworkAutostartRequest.of(network, enabled));
  }

  @Override
  NetworkRef define(String xml) {
    return facet().defineNetwork(call(), NetworkDefinitionRequest.of(xml));
  }

  @Override
  NetworkRef create(String xml) {
    return facet().createNetwork(call(), NetworkDefinitionRequest.of(xml));
  }

  private NetworkFacet facet() {
    return lab().again().facet(NetworkFacet.class);
  }

  private Call call() {
    return lab().again().call();
  }
}
