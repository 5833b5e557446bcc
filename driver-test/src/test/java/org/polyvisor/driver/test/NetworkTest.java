package org.polyvisor.driver.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.InvalidDefinitionException;
import org.polyvisor.error.NoSuchNetworkException;
import org.polyvisor.error.OperationInvalidException;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.NetworkInfo;
import org.polyvisor.model.NetworkRef;
import org.polyvisor.model.Operation;
import org.polyvisor.model.ResourceFilter;
import org.polyvisor.model.ResourceKey;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.NetworkAutostartRequest;
import org.polyvisor.spi.NetworkDefinitionRequest;
import org.polyvisor.spi.NetworkFacet;
import org.polyvisor.spi.NetworkRequest;

/** Measured on libvirt 9.0.0: its test driver and, where that is laxer, its network driver. */
class NetworkTest {
  private static final String OTHER =
      "<network><name>other</name><bridge name='virbr7'/><custom/></network>";

  private Fixture fixture;

  @BeforeEach
  void open() {
    fixture = Fixture.open("test:///default");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private NetworkFacet networks() {
    return fixture.facet(NetworkFacet.class);
  }

  private NetworkRef find(String name) {
    return networks().lookupNetwork(Fixture.call(), ResourceKey.name(name));
  }

  private NetworkInfo info(NetworkRef network) {
    return networks().networkInfo(Fixture.call(), network);
  }

  private String xml(NetworkRef network, XmlOption... options) {
    return networks().networkXml(Fixture.call(), network, Set.of(options));
  }

  private NetworkRef define(String xml) {
    return networks().defineNetwork(Fixture.call(), NetworkDefinitionRequest.of(xml));
  }

  private NetworkRef create(String xml) {
    return networks().createNetwork(Fixture.call(), NetworkDefinitionRequest.of(xml));
  }

  private void start(NetworkRef network) {
    networks().startNetwork(Fixture.call(), NetworkRequest.of(network));
  }

  private void destroy(NetworkRef network) {
    networks().destroyNetwork(Fixture.call(), NetworkRequest.of(network));
  }

  private void undefine(NetworkRef network) {
    networks().undefineNetwork(Fixture.call(), NetworkRequest.of(network));
  }

  private void autostart(NetworkRef network, boolean enabled) {
    networks().autostartNetwork(Fixture.call(), NetworkAutostartRequest.of(network, enabled));
  }

  private List<String> names(ResourceFilter filter) {
    return networks().networks(Fixture.call(), filter).stream().map(NetworkRef::name).toList();
  }

  @Test
  void theHostBeginsWithLibvirtsNetwork() {
    NetworkRef network = find("default");
    assertThat(network.uuid()).hasToString("dd8fe884-6c02-601e-7551-cca97df1c5df");
    assertThat(networks().lookupNetwork(Fixture.call(), ResourceKey.uuid(network.uuid())))
        .isEqualTo(network);
    assertThat(info(network).active()).isTrue();
    assertThat(info(network).persistent()).contains(true);
    assertThat(info(network).autostart()).contains(false);
    assertThat(info(network).bridge()).contains("virbr0");
    assertThat(xml(network)).contains("<forward mode='nat'/>");
  }

  @Test
  void oneThatIsNotThereIsNoNetwork() {
    NetworkRef nobody = NetworkRef.of(new UUID(1, 2), "nobody");
    assertThatThrownBy(() -> find("nobody")).isInstanceOf(NoSuchNetworkException.class);
    assertThatThrownBy(() -> info(nobody))
        .isInstanceOf(NoSuchNetworkException.class)
        .hasMessageContaining("'nobody'")
        .satisfies(e -> assertThat(((VirtException) e).subject()).contains(nobody));
    assertThatThrownBy(() -> start(nobody)).isInstanceOf(NoSuchNetworkException.class);
  }

  @Test
  void itIsStoppedAndStartedAgain() {
    NetworkRef network = find("default");
    assertThatThrownBy(() -> start(network)).isInstanceOf(OperationInvalidException.class);
    destroy(network);
    assertThat(info(network).active()).isFalse();
    assertThatThrownBy(() -> destroy(network)).isInstanceOf(OperationInvalidException.class);
    start(network);
    assertThat(info(network).active()).isTrue();
  }

  @Test
  void oneThatIsDefinedIsInactiveWithAUuidOfItsOwn() {
    NetworkRef other = define(OTHER);
    assertThat(info(other).active()).isFalse();
    assertThat(xml(other)).contains("<uuid>" + other.uuid() + "</uuid>", "<custom/>");
    assertThat(names(ResourceFilter.all())).containsExactlyInAnyOrder("default", "other");
    assertThat(names(ResourceFilter.all().active(true))).containsExactly("default");
    undefine(other);
    assertThatThrownBy(() -> info(other)).isInstanceOf(NoSuchNetworkException.class);
  }

  @Test
  void oneThatIsCreatedIsGoneWhenItIsStopped() {
    NetworkRef other = create(OTHER);
    assertThat(info(other).persistent()).contains(false);
    assertThat(names(ResourceFilter.all().persistent(false))).containsExactly("other");
    assertThatThrownBy(() -> autostart(other, true)).isInstanceOf(OperationInvalidException.class);
    assertThatThrownBy(() -> undefine(other)).isInstanceOf(OperationInvalidException.class);
    destroy(other);
    assertThat(names(ResourceFilter.all())).containsExactly("default");
  }

  @Test
  void anActiveOneOutlivesItsDefinition() {
    NetworkRef network = find("default");
    undefine(network);
    assertThat(info(network).active()).isTrue();
    assertThat(info(network).persistent()).contains(false);
  }

  @Test
  void aNewDefinitionHoldsFromTheNextStartOn() {
    NetworkRef network = find("default");
    String uuid = "<uuid>" + network.uuid() + "</uuid>";
    define("<network><name>default</name>" + uuid + "<bridge name='virbr9'/></network>");
    assertThat(info(network).bridge()).contains("virbr0");
    assertThat(xml(network, XmlOption.INACTIVE)).contains("virbr9");
    destroy(network);
    start(network);
    assertThat(info(network).bridge()).contains("virbr9");
  }

  @Test
  void autostartIsKeptUntilItIsTakenBack() {
    NetworkRef network = find("default");
    autostart(network, true);
    autostart(network, true);
    destroy(network);
    assertThat(info(network).autostart()).contains(true);
    assertThat(names(ResourceFilter.all().autostart(true))).containsExactly("default");
    autostart(network, false);
    assertThat(info(network).autostart()).contains(false);
  }

  @Test
  void whatClashesOrIsNoNetworkIsRefusedAndChangesNothing() {
    assertThatThrownBy(() -> define("<network><name>default</name></network>"))
        .hasMessageContaining("dd8fe884")
        .satisfies(
            e -> assertThat(((VirtException) e).code()).isEqualTo(ErrorCode.OPERATION_FAILED));
    for (String wrong : List.of("<network/>", "<pool/>", "x", "<network><name/></network>")) {
      assertThatThrownBy(() -> define(wrong)).isInstanceOf(InvalidDefinitionException.class);
    }
    String same = xml(find("default"));
    assertThatThrownBy(() -> create(same)).isInstanceOf(OperationInvalidException.class);
    assertThat(names(ResourceFilter.all())).containsExactly("default");
  }

  /** Measured on libvirt's network driver: of all pairs of modes, these. */
  @Test
  void aNetworkThatMakesItsBridgeWantsItForItself() {
    String address = "<ip address='10.9.1.1' prefix='24'/>";
    List<String> making = new ArrayList<>(List.of("", "<forward mode='none'/>"));
    for (String mode : List.of("nat", "route", "open")) {
      making.add("<forward mode='" + mode + "'/>" + address);
    }
    String sharing = "<forward mode='bridge'/>";
    for (String there : Stream.concat(making.stream(), Stream.of(sharing)).toList()) {
      NetworkRef first = define(bridged("first", there));
      for (String other : making) {
        assertThatThrownBy(() -> create(bridged("second", other)))
            .as("%s beside %s", other, there)
            .hasMessage("network 'second' wants bridge 'brx', which 'first' has");
      }
      undefine(define(bridged("second", sharing)));
      undefine(first);
    }
  }

  private static String bridged(String name, String inner) {
    return "<network><name>" + name + "</name>" + inner + "<bridge name='brx'/></network>";
  }

  @Test
  void anOptionThatIsNotKnownIsRefused() {
    NetworkRef network = find("default");
    assertThatThrownBy(() -> xml(network, XmlOption.MIGRATABLE))
        .isInstanceOf(OperationUnsupportedException.class);
  }

  @Test
  void faultsStrikeHereToo() {
    NetworkRef network = find("default");
    fixture.control().fail(Operation.NETWORK_DESTROY, 1, ErrorCode.OPERATION_FAILED);
    assertThatThrownBy(() -> destroy(network)).hasMessageContaining("scripted");
    assertThat(info(network).active()).isTrue();
  }
}
