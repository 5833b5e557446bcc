package org.polyvisor.driver.support.xml;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What libvirt, and its own network driver, refuse of a network. */
final class NetworkRules {
  static final String BANDWIDTH =
      "bandwidth/inbound,outbound average=#size peak=#size burst=#size floor=#size";

  private static final Set<String> ROUTED = Set.of("nat", "route", "open");

  /** These are of somebody else's network, and have nothing of their own. */
  private static final Set<String> FOREIGN =
      Set.of("bridge", "private", "vepa", "passthrough", "hostdev");

  private static final XmlRules WORDS =
      XmlRules.of(
          """
          forward mode~nat|route|open|bridge|private|vepa|passthrough|hostdev|none
          forward/nat ipv6=yes|no
          forward/nat/address start! end!
          forward/nat/port start!=#port end!=#port
          forward/interface,pf dev!
          forward/address type=pci
          bridge delay=#unsigned macTableManager=kernel|libvirt
          mac address~#mac
          mtu size=#integer
          domain localOnly=yes|no
          dns enable=yes|no forwardPlainNames=yes|no
          dns/host ip! +hostname
          dns/srv service! protocol! port=#port
          dns/txt name!=#model
          vlan +tag
          vlan/tag id!=#vlan
          virtualport type!=none|802.1Qbg|802.1Qbh|openvswitch|midonet
          portgroup name!
          port isolated=yes|no
          route family~ipv4|ipv6 address! gateway! prefix=#unsigned metric=#positive
          """
              + BANDWIDTH);

  private static final List<XmlRule> OWN =
      List.of(XmlRule.of("ipv6=yes|no"), XmlRule.of("trustGuestRxFilters=yes|no"));

  private NetworkRules() {}

  static void check(XmlElement network) {
    OWN.forEach(rule -> rule.check(network));
    WORDS.check(network);
    checkBandwidth(network);
    network.children("ip").forEach(IpRules::check);
    network.children("route").forEach(route -> checkRoute(route, network.children("ip")));
    network.children("dns").forEach(NetworkRules::checkDns);
    network.child("forward").ifPresent(forward -> checkForward(network, forward));
    checkPortGroups(network);
    checkVlan(network);
    refuseSecondServer(network);
  }

  /** Of a network or of an interface. */
  static void checkBandwidth(XmlElement element) {
    for (XmlElement bandwidth : element.children("bandwidth")) {
      for (XmlElement side : bandwidth.children()) {
        if (side.attribute("average").isEmpty() && side.attribute("floor").isEmpty()) {
          throw side.place().wrong("<" + side.name().local() + "> lacks its attribute 'average'");
        }
      }
    }
  }

  private static void checkForward(XmlElement network, XmlElement forward) {
    String mode = forward.attribute("mode").filter(word -> !word.isEmpty()).orElse("nat");
    if (ROUTED.contains(mode) && network.child("ip").isEmpty()) {
      throw forward.place().wrong("forward mode '" + mode + "' lacks an <ip> in the network");
    }
    Optional<XmlElement> nat = forward.child("nat");
    if (nat.isPresent() && !mode.equals("nat")) {
      throw nat.get().place().wrong("<nat> belongs to forward mode 'nat', not to '" + mode + "'");
    }
    nat.ifPresent(NetworkRules::checkNat);
    checkDevices(network, forward, mode);
    for (String own : FOREIGN.contains(mode) ? List.of("ip", "domain") : List.<String>of()) {
      network
          .child(own)
          .ifPresent(
              found -> {
                throw found
                    .place()
                    .wrong("<" + own + "> has no meaning with forward mode '" + mode + "'");
              });
    }
  }

  private static void checkDevices(XmlElement network, XmlElement forward, String mode) {
    Optional<String> device = forward.attribute("dev").filter(name -> !name.isEmpty());
    Optional<XmlElement> first = forward.child("interface");
    Optional<String> same = first.flatMap(found -> found.attribute("dev"));
    if (device.isPresent() && same.isPresent() && !device.equals(same)) {
      throw first.get().place().wrong("<interface> is another than forward dev '" + device.get());
    }
    boolean outside = device.isPresent() || first.isPresent();
    if (mode.equals("open") && outside) {
      throw forward.place().wrong("forward mode 'open' has no device");
    }
    boolean bridged =
        network.child("bridge").flatMap(bridge -> bridge.attribute("name")).isPresent();
    boolean refused = mode.equals("bridge") ? outside : FOREIGN.contains(mode);
    if (bridged && refused) {
      String or = mode.equals("bridge") ? " and a device" : "";
      XmlElement bridge = network.child("bridge").orElse(network);
      throw bridge.place().wrong("no bridge's name with forward mode '" + mode + "'" + or);
    }
  }

  private static void checkNat(XmlElement nat) {
    for (XmlElement pool : nat.children("address")) {
      IpAddress start = IpRules.address(pool, "start");
      if (IpRules.address(pool, "end").value().compareTo(start.value()) < 0) {
        throw pool.place().wrong("<address> ends before it starts");
      }
    }
    for (XmlElement ports : nat.children("port")) {
      if (port(ports, "end") < port(ports, "start")) {
        throw ports.place().wrong("<port> ends before it starts");
      }
    }
  }

  private static int port(XmlElement ports, String attribute) {
    return Integer.parseInt(MemoryUnits.unsigned(ports.attribute(attribute).orElse("0")));
  }

  private static void checkDns(XmlElement dns) {
    dns.children("host").forEach(host -> IpRules.address(host, "ip"));
    for (XmlElement host : dns.children("host")) {
      for (XmlElement name : host.children("hostname")) {
        if (name.text().isEmpty()) {
          throw name.place().wrong("<hostname> is empty: a name is expected");
        }
      }
    }
    for (XmlElement srv : dns.children("srv")) {
      if (srv.attribute("port").isPresent() && srv.attribute("target").isEmpty()) {
        throw srv.place().wrong("<srv> has a port, but lacks its attribute 'target'");
      }
    }
    for (XmlElement forwarder : dns.children("forwarder")) {
      if (forwarder.attribute("addr").isPresent() || forwarder.attribute("domain").isEmpty()) {
        IpRules.address(forwarder, "addr");
      }
    }
  }

  private static void checkRoute(XmlElement route, List<XmlElement> ips) {
    IpAddress to = IpRules.address(route, "address");
    IpAddress gateway = IpRules.address(route, "gateway");
    IpRules.checkFamily(route, to);
    Optional<Integer> prefix = IpRules.prefix(route, to);
    if (prefix.isPresent() && !to.isNetwork(prefix.get())) {
      throw route.place().wrong("<route> address: a network is expected, its host part 0");
    }
    if (ips.stream().noneMatch(ip -> reaches(ip, gateway))) {
      throw route.place().wrong("<route> gateway: in none of this network's own addresses");
    }
  }

  private static boolean reaches(XmlElement ip, IpAddress gateway) {
    IpAddress own = IpRules.address(ip, "address");
    return IpRules.prefix(ip, own).filter(prefix -> gateway.isIn(own, prefix)).isPresent();
  }

  /** A tag needs somebody who tags: Open vSwitch, or a device that is handed over. */
  private static void checkVlan(XmlElement network) {
    boolean tags =
        inner(network, "virtualport", "type").filter("openvswitch"::equals).isPresent()
            || inner(network, "forward", "mode")
                .filter(Set.of("hostdev", "passthrough")::contains)
                .isPresent();
    if (!tags && network.child("vlan").isPresent()) {
      throw network
          .child("vlan")
          .orElse(network)
          .place()
          .wrong("<vlan> belongs to virtualport openvswitch or forward mode hostdev");
    }
  }

  private static Optional<String> inner(XmlElement network, String child, String attribute) {
    return network.child(child).flatMap(found -> found.attribute(attribute));
  }

  private static void checkPortGroups(XmlElement network) {
    Set<String> names = new HashSet<>();
    Set<String> defaults = new HashSet<>();
    for (XmlElement group : network.children("portgroup")) {
      String name = group.attribute("name").orElse("");
      boolean usual = group.attribute("default").filter("yes"::equals).isPresent();
      if (!names.add(name) || usual && !defaults.add("yes")) {
        throw group.place().wrong("<portgroup> '" + name + "': a second of this name or default");
      }
    }
  }

  /** One address of each family hands addresses out. */
  private static void refuseSecondServer(XmlElement network) {
    Set<Boolean> served = new HashSet<>();
    for (XmlElement ip : network.children("ip")) {
      boolean serves =
          ip.children("dhcp").stream()
              .anyMatch(
                  dhcp -> !dhcp.children("range").isEmpty() || !dhcp.children("host").isEmpty());
      if (serves && !served.add(IpRules.address(ip, "address").isV6())) {
        throw ip.place().wrong("a second <ip> of its family with <dhcp>: there is one");
      }
    }
  }
}
