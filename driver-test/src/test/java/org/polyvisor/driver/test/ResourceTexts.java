package org.polyvisor.driver.test;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The definitions that the measurements of networks and storage pools speak of, by their words. */
final class ResourceTexts {
  static final UUID SEM = UUID.fromString("11111111-1111-1111-1111-111111111111");
  static final UUID OTHER = UUID.fromString("22222222-2222-2222-2222-222222222222");
  private static final String CAPITALS = "AAAAAAAA-AAAA-4AAA-8AAA-AAAAAAAAAAAA";
  private static final String BRIDGE = "<bridge name='b'/>";
  private static final String TARGET = "<target><path>/pools/sem-one</path></target>";
  private static final Map<String, String> NETWORKS = networks();
  private static final Map<String, String> POOLS = pools();

  private ResourceTexts() {}

  /**
   * The definition of these words. What tells one from another is a network's DNS domain and the
   * last word of a pool's path.
   */
  static String of(String kind, String words) {
    Map<String, String> all = kind.equals("network") ? NETWORKS : POOLS;
    return Objects.requireNonNull(all.get(words), words);
  }

  private static Map<String, String> networks() {
    Map<String, String> all = new HashMap<>();
    all.put("the same", network("sem", SEM, "one", "brsemone"));
    all.put("changed", network("sem", SEM, "two", "brsemtwo"));
    all.put("the third", network("sem", SEM, "three", "brsemthree"));
    all.put(
        "without uuid",
        "<network><name>sem</name><bridge name='brsemone'/><domain name='one'/></network>");
    all.put("same name, other uuid", network("sem", OTHER, "two", "brsemtwo"));
    all.put("same uuid, other name", network("oth", SEM, "two", "brothtwo"));
    all.put("another", network("oth", OTHER, "one", "brothone"));
    all.put("another, same bridge", network("oth", OTHER, "one", "brsemone"));
    all.put("changed, same bridge", network("sem", SEM, "two", "brsemone"));
    all.put("with no uuid", "<network><name>sem</name>" + BRIDGE + "</network>");
    all.put(
        "with a uuid in capitals",
        "<network><name>sem</name><uuid>" + CAPITALS + "</uuid>" + BRIDGE + "</network>");
    all.putAll(broken("<network>", "</network>", ""));
    all.put("the other kind", "<pool type='dir'><name>x</name>" + TARGET + "</pool>");
    networksWith().forEach((words, inner) -> all.put(words, network(inner)));
    return all;
  }

  private static Map<String, String> networksWith() {
    Map<String, String> with = new HashMap<>();
    with.put("with nothing", "");
    with.put("with a bridge", BRIDGE);
    with.put("with an unknown element", BRIDGE + "<strange/>");
    with.put("with an unknown attribute", "<bridge name='b' strange='x'/>");
    with.put("with a comment", BRIDGE + "<!-- remark -->");
    with.put("with metadata", "<metadata><k:x xmlns:k='http://k'>v</k:x></metadata>" + BRIDGE);
    with.put("with a title", "<title>tt</title>" + BRIDGE);
    with.put("with an address", BRIDGE + "<ip address='10.1.1.1' prefix='24'/>");
    with.put("with an empty bridge", "<bridge name=''/>");
    with.put("with forward bridge", "<forward mode='bridge'/>");
    with.put("with forward bridge and br0", "<forward mode='bridge'/><bridge name='br0'/>");
    with.put("with forward private", "<forward mode='private'/>");
    with.put(
        "with forward private and an interface",
        "<forward mode='private'><interface dev='eth9'/></forward>");
    with.put("with a bridge that is no bridge", "<bridge name='lo'/>");
    with.put("with a long bridge", "<bridge name='thisnameisfartoolongforabridge'/>");
    with.put("with a slash in the bridge", "<bridge name='a/b'/>");
    with.put("with a numbered bridge", "<bridge name='virbr%d'/>");
    with.put("with a bad ip", "<ip address='300.1.1.1' prefix='24'/>");
    return with;
  }

  private static Map<String, String> pools() {
    Map<String, String> all = new HashMap<>();
    all.put("the same", pool("sem", SEM, "sem-one"));
    all.put("changed", pool("sem", SEM, "sem-two"));
    all.put("the third", pool("sem", SEM, "sem-three"));
    all.put("without uuid", "<pool type='dir'><name>sem</name>" + TARGET + "</pool>");
    all.put("same name, other uuid", pool("sem", OTHER, "sem-two"));
    all.put("same uuid, other name", pool("oth", SEM, "oth-two"));
    all.put("another", pool("oth", OTHER, "oth-one"));
    all.put("another, same path", pool("oth", OTHER, "sem-one"));
    all.put("changed, same path", pool("sem", SEM, "sem-one"));
    all.put(
        "as another type",
        pool("sem", SEM, "sem-one")
            .replace("'dir'", "'fs'")
            .replace("<target>", "<source><device path='/dev/x'/></source><target>"));
    all.put("with no uuid", "<pool type='dir'><name>sem</name>" + TARGET + "</pool>");
    all.put(
        "with a uuid in capitals",
        "<pool type='dir'><name>sem</name><uuid>" + CAPITALS + "</uuid>" + TARGET + "</pool>");
    all.put("with an unknown element", pool(TARGET + "<strange/>"));
    all.put("with an unknown attribute", pool(TARGET.replace("<target>", "<target strange='x'>")));
    all.put("with a comment", pool(TARGET + "<!-- remark -->"));
    all.put("with a missing folder", pool("<target><path>/nowhere/at/all</path></target>"));
    all.put("with a relative path", pool("<target><path>here</path></target>"));
    all.putAll(broken("<pool type='dir'>", "</pool>", TARGET));
    all.put("without type", "<pool><name>sem</name>" + TARGET + "</pool>");
    all.put("without target", pool(""));
    all.put("the other kind", "<network><name>x</name></network>");
    all.put(
        "with permissions",
        pool(TARGET.replace("</t", "<permissions><mode>0711</mode></permissions></t")));
    return all;
  }

  private static Map<String, String> broken(String begin, String end, String inner) {
    return Map.of(
        "broken", begin.substring(0, begin.length() - 1) + "/>",
        "with a bad uuid", begin + "<name>sem</name><uuid>nope</uuid>" + inner + end,
        "with a slash in the name", begin + "<name>a/b</name>" + inner + end,
        "with an empty name", begin + "<name/>" + inner + end,
        "no xml", "root:x:0:0",
        "nothing", "");
  }

  private static String network(String name, UUID uuid, String mark, String bridge) {
    String who = "<network><name>" + name + "</name><uuid>" + uuid + "</uuid>";
    return who + "<bridge name='" + bridge + "'/><domain name='" + mark + "'/></network>";
  }

  private static String network(String inner) {
    return "<network><name>sem</name><uuid>" + SEM + "</uuid>" + inner + "</network>";
  }

  private static String pool(String name, UUID uuid, String folder) {
    String who = "<pool type='dir'><name>" + name + "</name><uuid>" + uuid + "</uuid>";
    return who + "<target><path>/pools/" + folder + "</path></target></pool>";
  }

  private static String pool(String inner) {
    return "<pool type='dir'><name>sem</name><uuid>" + SEM + "</uuid>" + inner + "</pool>";
  }
}
