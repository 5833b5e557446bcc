package org.polyvisor.driver.test;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.polyvisor.model.NetworkInfo;
import org.polyvisor.model.NetworkRef;
import org.polyvisor.model.ResourceFilter;
import org.polyvisor.model.ResourceKey;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.NetworkAutostartRequest;
import org.polyvisor.spi.NetworkDefinitionRequest;
import org.polyvisor.spi.NetworkFacet;
import org.polyvisor.spi.NetworkRequest;

/** Networks. */
final class NetworkSubject extends ResourceSubject {
  private final NetworkFacet networks;

  NetworkSubject(Fixture fixture) {
    networks = fixture.facet(NetworkFacet.class);
  }

  private static Found found(NetworkRef network) {
    return new Found(network.uuid(), network.name());
  }

  private static NetworkRef ref(Found found) {
    return NetworkRef.of(found.uuid(), found.name());
  }

  @Override
  String kind() {
    return "network";
  }

  @Override
  List<Found> list(ResourceFilter filter) {
    return networks.networks(Fixture.call(), filter).stream().map(NetworkSubject::found).toList();
  }

  @Override
  Found find(ResourceKey key) {
    return found(networks.lookupNetwork(Fixture.call(), key));
  }

  @Override
  Facts facts(Found found) {
    NetworkInfo info = networks.networkInfo(Fixture.call(), ref(found));
    return new Facts(
        info.active(),
        info.persistent().orElseThrow(),
        info.autostart().orElseThrow(),
        info.bridge().orElse("none"));
  }

  @Override
  String xml(Found found, Set<XmlOption> options) {
    return networks.networkXml(Fixture.call(), ref(found), options);
  }

  @Override
  void start(Found found) {
    networks.startNetwork(Fixture.call(), NetworkRequest.of(ref(found)));
  }

  @Override
  void destroy(Found found) {
    networks.destroyNetwork(Fixture.call(), NetworkRequest.of(ref(found)));
  }

  @Override
  void undefine(Found found) {
    networks.undefineNetwork(Fixture.call(), NetworkRequest.of(ref(found)));
  }

  @Override
  void autostart(Found found, boolean enabled) {
    networks.autostartNetwork(Fixture.call(), NetworkAutostartRequest.of(ref(found), enabled));
  }

  @Override
  Found defined(String xml) {
    return found(networks.defineNetwork(Fixture.call(), NetworkDefinitionRequest.of(xml)));
  }

  @Override
  Found created(String xml) {
    return found(networks.createNetwork(Fixture.call(), NetworkDefinitionRequest.of(xml)));
  }

  @Override
  Pattern marking() {
    return Pattern.compile("<domain name='(.*?)'");
  }
}
