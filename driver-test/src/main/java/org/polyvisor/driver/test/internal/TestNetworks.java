package org.polyvisor.driver.test.internal;

import java.util.List;
import java.util.Set;
import org.polyvisor.driver.support.Refusals;
import org.polyvisor.driver.support.xml.ResourceDefinition;
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

/** The networks of the host. */
final class TestNetworks implements NetworkFacet {
  private final Session session;

  TestNetworks(Session session) {
    this.session = session;
  }

  @Override
  public List<NetworkRef> networks(Call call, ResourceFilter filter) {
    return begin(call, Operation.NETWORK_LIST).list(filter).stream()
        .map(found -> ref(found.shown()))
        .toList();
  }

  @Override
  public NetworkRef lookupNetwork(Call call, ResourceKey key) {
    return ref(begin(call, Operation.NETWORK_LOOKUP).find(key).shown());
  }

  @Override
  public NetworkInfo networkInfo(Call call, NetworkRef network) {
    TestResource found = begin(call, Operation.NETWORK_INFO).require(network);
    NetworkInfo.Builder info =
        NetworkInfo.of(ref(found.shown()), found.isActive())
            .persistent(found.isPersistent())
            .autostart(found.autostart());
    found
        .shown()
        .document()
        .child("bridge")
        .flatMap(bridge -> bridge.attribute("name"))
        .ifPresent(info::bridge);
    return info.build();
  }

  @Override
  public String networkXml(Call call, NetworkRef network, Set<XmlOption> options) {
    TestResource found = begin(call, Operation.NETWORK_XML).require(network);
    Refusals.unknownOptions(TestHost.ERRORS, options, XmlOption.INACTIVE);
    return (options.isEmpty() ? found.shown() : found.inactive()).toXml();
  }

  @Override
  public void startNetwork(Call call, NetworkRequest request) {
    begin(call, Operation.NETWORK_START).start(request.network());
  }

  @Override
  public void destroyNetwork(Call call, NetworkRequest request) {
    begin(call, Operation.NETWORK_DESTROY).destroy(request.network());
  }

  @Override
  public void autostartNetwork(Call call, NetworkAutostartRequest request) {
    begin(call, Operation.NETWORK_AUTOSTART).autostart(request.network(), request.enabled());
  }

  @Override
  public NetworkRef defineNetwork(Call call, NetworkDefinitionRequest request) {
    TestResources all = begin(call, Operation.NETWORK_DEFINE);
    return ref(all.define(ResourceDefinition.parse(request.xml(), all.kind().root())));
  }

  @Override
  public NetworkRef createNetwork(Call call, NetworkDefinitionRequest request) {
    TestResources all = begin(call, Operation.NETWORK_CREATE);
    return ref(all.create(ResourceDefinition.parse(request.xml(), all.kind().root())));
  }

  @Override
  public void undefineNetwork(Call call, NetworkRequest request) {
    begin(call, Operation.NETWORK_UNDEFINE).undefine(request.network());
  }

  private TestResources begin(Call call, Operation operation) {
    session.begin(call, operation);
    return session.host().resources().networks();
  }

  private static NetworkRef ref(ResourceDefinition definition) {
    return NetworkRef.of(definition.uuid(), definition.name());
  }
}
