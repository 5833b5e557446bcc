package org.polyvisor.conformance.catalogue;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.polyvisor.annotation.API;

/**
 * One sentence of the contract.
 *
 * @param id stable, as {@code LIFE-012}
 * @param level how binding it is
 * @param profile which group of drivers it is for: {@code core} is for all
 * @param facet the type that states it
 * @param sentence what must hold
 * @param source where it comes from
 * @param untested why no test shows it; empty if one does
 * @param overlaps the ids of those that fail with it in the broken driver that shows it best; empty
 *     if one fails it alone
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Requirement(
    String id,
    Level level,
    String profile,
    String facet,
    String sentence,
    String source,
    String untested,
    Set<String> overlaps) {
  /** The same; the set is copied. */
  public Requirement {
    overlaps = Collections.unmodifiableSet(new TreeSet<>(overlaps));
  }

  /** Whether a test is to show it. */
  public boolean isTested() {
    return untested.isEmpty() && level != Level.RETIRED;
  }

  /** Whether it is about a driver; those about the facade alone are shown without any. */
  public boolean isAboutDrivers() {
    return !profile.equals("facade");
  }

  /** The letters of the id, which name its area, as {@code LIFE}. */
  public String area() {
    return id.substring(0, id.indexOf('-'));
  }

  /** The name of its constant in {@link Ids}, as {@code LIFE_012}. */
  public String constant() {
    return id.replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
