package org.polyvisor.driver.support.xml;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** What libvirt refuses of an address of a network, and of what it hands out of it. */
final class IpRules {
  private static final BigInteger LARGEST_RANGE = BigInteger.valueOf(65_535);

  private static final XmlRules WORDS =
      XmlRules.of(
          """
          dhcp/range start! end!
          dhcp/range,host/lease expiry=#size unit=seconds|minutes|hours
          dhcp/host mac=#mac
          """);

  private static final List<XmlRule> OWN =
      List.of(
          XmlRule.of("family~ipv4|ipv6"),
          XmlRule.of("localPtr=yes|no"),
          XmlRule.of("prefix=#unsigned"),
          XmlRule.of("address!"));

  private IpRules() {}

  static void check(XmlElement ip) {
    OWN.forEach(rule -> rule.check(ip));
    WORDS.check(ip);
    IpAddress address = address(ip, "address");
    checkFamily(ip, address);
    Optional<Integer> prefix = prefix(ip, address);
    if (address.isV6() && ip.child("tftp").isPresent()) {
      throw ip.child("tftp").orElse(ip).place().wrong("<tftp> belongs to an IPv4 address");
    }
    for (XmlElement dhcp : ip.children("dhcp")) {
      dhcp.children("range").forEach(range -> checkRange(range, address, prefix));
      dhcp.children("host").forEach(host -> checkHost(host, address));
      dhcp.children().forEach(given -> given.children("lease").forEach(IpRules::checkLease));
      dhcp.children("bootp").stream()
          .filter(bootp -> bootp.attribute("file").isPresent())
          .filter(bootp -> bootp.attribute("server").isPresent())
          .forEach(bootp -> address(bootp, "server"));
    }
  }

  /** An attribute that is an address. */
  static IpAddress address(XmlElement element, String attribute) {
    String text =
        element
            .attribute(attribute)
            .orElseThrow(
                () ->
                    element
                        .place()
                        .wrong(tag(element) + " lacks its attribute '" + attribute + "'"));
    return IpAddress.parse(text)
        .orElseThrow(
            () ->
                element
                    .place()
                    .wrong(
                        tag(element)
                            + " "
                            + attribute
                            + " '"
                            + text
                            + "': an IP address is expected, as 192.168.122.1 or fd00::1"));
  }

  static void checkFamily(XmlElement element, IpAddress address) {
    String family = element.attribute("family").filter(word -> !word.isEmpty()).orElse("ipv4");
    if (family.equals("ipv6") != address.isV6()) {
      throw element
          .place()
          .wrong(tag(element) + " of family '" + family + "' has an address of the other");
    }
  }

  /** How long the network's part is; empty if its mask has gaps. */
  static Optional<Integer> prefix(XmlElement element, IpAddress address) {
    Optional<String> prefix = element.attribute("prefix");
    Optional<String> mask = element.attribute("netmask").filter(text -> !text.isEmpty());
    if (mask.isPresent()) {
      return mask(element, address, prefix.isPresent());
    }
    long bits = prefix.map(String::strip).map(Long::parseLong).orElse((long) address.usualPrefix());
    if (bits > address.bits()) {
      throw element.place().wrong("prefix '" + bits + "': at most " + address.bits());
    }
    return Optional.of((int) bits);
  }

  private static Optional<Integer> mask(XmlElement element, IpAddress address, boolean prefix) {
    IpAddress mask = address(element, "netmask");
    if (prefix || mask.isV6() || address.isV6()) {
      throw element
          .place()
          .wrong(
              prefix
                  ? tag(element) + " has 'prefix' and 'netmask': one of the two is expected"
                  : "a netmask belongs to IPv4: 'prefix' is expected with IPv6");
    }
    return mask.asPrefix();
  }

  private static void checkRange(XmlElement range, IpAddress own, Optional<Integer> prefix) {
    IpAddress start = address(range, "start");
    IpAddress end = address(range, "end");
    if (start.bits() != own.bits() || end.bits() != own.bits()) {
      throw range.place().wrong("<range> is of another family than its <ip>");
    }
    int bits =
        prefix.orElseThrow(() -> range.place().wrong("<range> of an <ip> whose netmask has gaps"));
    if (end.value().compareTo(start.value()) < 0) {
      throw range.place().wrong("<range> ends before it starts");
    }
    if (bits > 0 && !(start.isIn(own, bits) && end.isIn(own, bits))) {
      throw range.place().wrong("<range> is not within its <ip>'s network");
    }
    if (!own.isV6() && bits > 0 && bits < 31 && (start.isNetwork(bits) || end.isBroadcast(bits))) {
      throw range.place().wrong("<range> takes the network's own or its broadcast address");
    }
    if (end.value().subtract(start.value()).compareTo(LARGEST_RANGE) > 0) {
      throw range.place().wrong("<range> is too large: at most 65536 addresses are expected");
    }
  }

  /** 0 is for ever, and less than two minutes is refused. */
  private static void checkLease(XmlElement lease) {
    long amount =
        lease.attribute("expiry").map(MemoryUnits::unsigned).map(Long::parseLong).orElse(0L);
    String unit = lease.attribute("unit").orElse("minutes");
    long least = unit.equals("seconds") ? 120 : unit.equals("minutes") ? 2 : 1;
    if (amount > 0 && amount < least) {
      throw lease
          .place()
          .wrong("<lease> expiry '" + amount + "': two minutes or more are expected");
    }
  }

  private static void checkHost(XmlElement host, IpAddress own) {
    boolean named = host.attribute("name").isPresent();
    boolean identified =
        named || host.attribute(own.isV6() ? "id" : "mac").isPresent() || has(host, "id");
    if (!identified) {
      throw host.place().wrong("<host> lacks 'mac' or 'name': who gets this address");
    }
    if (host.attribute("name").filter(String::isEmpty).isPresent()) {
      throw host.place().wrong("<host> name '': a name is expected");
    }
    if (own.isV6() && has(host, "mac")) {
      throw host.place().wrong("<host> of IPv6 is named by 'name' or 'id', not by 'mac'");
    }
    if (host.attribute("id").filter(id -> !id.matches("[0-9a-fA-F:]+")).isPresent()) {
      throw host.place().wrong("<host> id: hexadecimal digits and ':' are expected");
    }
    address(host, "ip");
  }

  private static boolean has(XmlElement element, String attribute) {
    return element.attribute(attribute).isPresent();
  }

  private static String tag(XmlElement element) {
    return "<" + element.name().local() + ">";
  }
}
