package org.polyvisor.driver.support.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What libvirt refuses in a document wherever it is read, written down as a table: each line has a
 * path of elements, then {@linkplain XmlRule#of rules} for what stands there; {@code a,b} in a path
 * means both. What the table does not name is not looked at. Not changed once it is made.
 */
final class XmlRules {
  private final Map<String, XmlRules> inner = new HashMap<>();
  private final List<XmlRule> rules = new ArrayList<>();

  private XmlRules() {}

  /** The rules of a table for the element that its paths begin in. */
  static XmlRules of(String table) {
    XmlRules root = new XmlRules();
    table.lines().filter(line -> !line.isBlank()).forEach(line -> root.add(line.strip()));
    return root;
  }

  private void add(String line) {
    String[] words = line.split(" +");
    for (XmlRules place : places(words[0].split("/"), 0)) {
      for (int i = 1; i < words.length; i++) {
        place.rules.add(XmlRule.of(words[i]));
      }
    }
  }

  private List<XmlRules> places(String[] path, int depth) {
    if (depth == path.length) {
      return List.of(this);
    }
    List<XmlRules> all = new ArrayList<>();
    for (String name : path[depth].split(",")) {
      all.addAll(inner.computeIfAbsent(name, ignored -> new XmlRules()).places(path, depth + 1));
    }
    return all;
  }

  /** Refuses an element, and what is in it, at the first thing that is wrong. */
  void check(XmlElement element) {
    rules.forEach(rule -> rule.check(element));
    if (inner.isEmpty()) {
      return;
    }
    for (XmlElement child : element.children()) {
      XmlRules known = inner.get(child.name().local());
      if (known != null) {
        known.check(child);
      }
    }
  }
}
