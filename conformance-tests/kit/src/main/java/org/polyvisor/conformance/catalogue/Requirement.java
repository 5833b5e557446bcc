package org.polyvisor.conformance.catalogue;

import java.util.Locale;
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
    String untested) {

  /** Whether a test is to show it. */
  public boolean isTested() {
    return untested.isEmpty() && level != Level.RETIRED;
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
