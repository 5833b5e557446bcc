package org.polyvisor.conformance.area;

import java.util.List;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.EventFacet;
import org.polyvisor.spi.Facet;
import org.polyvisor.spi.LifecycleFacet;

/** The facets that the kit knows. */
final class Facets {
  private Facets() {}

  static final List<Class<? extends Facet>> KNOWN =
      List.of(
          LifecycleFacet.class,
          DefinitionFacet.class,
          BlockStatisticsFacet.class,
          EventFacet.class);
}
