package org.polyvisor.driver.test;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polyvisor.model.ResourceFilter;
import org.polyvisor.model.ResourceKey;
import org.polyvisor.model.XmlOption;

/**
 * Networks and storage pools, as one thing to measure. The one under test is {@code sem}, by its
 * UUID; the last is the one that was last defined or created.
 */
abstract class ResourceSubject {
  /** What a list or an answer names. */
  record Found(UUID uuid, String name) {}

  /**
   * What is known of one.
   *
   * @param extra a network's bridge, or a pool's state and whether it has sizes
   */
  record Facts(boolean active, boolean persistent, boolean autostart, String extra) {}

  private Found last = new Found(ResourceTexts.SEM, "sem");

  static ResourceSubject of(Fixture fixture, String kind) {
    return kind.equals("network") ? new NetworkSubject(fixture) : new PoolSubject(fixture);
  }

  abstract String kind();

  abstract List<Found> list(ResourceFilter filter);

  abstract Found find(ResourceKey key);

  abstract Facts facts(Found found);

  abstract String xml(Found found, Set<XmlOption> options);

  abstract void start(Found found);

  abstract void destroy(Found found);

  abstract void undefine(Found found);

  abstract void autostart(Found found, boolean enabled);

  abstract Found defined(String xml);

  abstract Found created(String xml);

  /** What tells definitions apart. */
  abstract Pattern marking();

  Found last() {
    return last;
  }

  void define(String xml) {
    last = defined(xml);
  }

  void create(String xml) {
    last = created(xml);
  }

  String mark(Found found, XmlOption... options) {
    Matcher matcher = marking().matcher(xml(found, Set.of(options)));
    return matcher.find() ? matcher.group(1) : "-";
  }

  /** As it is written behind an outcome. */
  String text(Found found) {
    Facts facts = facts(found);
    String mark = mark(found);
    String later = mark(found, XmlOption.INACTIVE);
    return found.name()
        + whose(found.uuid())
        + (facts.active() ? " active" : " inactive")
        + (facts.persistent() ? " persistent" : " transient")
        + (facts.autostart() ? " autostart " : " ")
        + mark
        + (later.equals(mark) ? "" : " later " + later);
  }

  private static String whose(UUID uuid) {
    if (uuid.equals(ResourceTexts.SEM)) {
      return "";
    }
    return uuid.equals(ResourceTexts.OTHER) ? " other-uuid" : " new-uuid";
  }
}
