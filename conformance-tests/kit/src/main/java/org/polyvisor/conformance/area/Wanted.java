package org.polyvisor.conformance.area;

import java.nio.file.Path;
import java.util.Set;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.DefinitionRequest;
import org.polyvisor.spi.LifecycleFacet;
import org.polyvisor.spi.LifecycleRequest;
import org.polyvisor.spi.RestoreRequest;

/** Operations with a flag. */
final class Wanted {
  private Wanted() {}

  /** Whether it is done; it may be refused as unsupported. */
  static boolean isTaken(Runnable body) {
    try {
      body.run();
      return true;
    } catch (OperationUnsupportedException e) {
      return false;
    }
  }

  static void create(Lab lab, DomainRef domain, LifecycleFlag flag) {
    DefinitionRequest request = DefinitionRequest.of(Definitions.xml(lab, domain), Set.of(flag));
    lab.main().facet(DefinitionFacet.class).create(lab.main().call(), request);
  }

  static void start(Lab lab, Guest guest, LifecycleFlag flag) {
    lab.main().facet(LifecycleFacet.class).start(lab.main().call(), of(guest, flag));
  }

  static void undefine(Lab lab, Guest guest, LifecycleFlag flag) {
    lab.main().facet(DefinitionFacet.class).undefine(lab.main().call(), of(guest, flag));
  }

  private static LifecycleRequest of(Guest guest, LifecycleFlag flag) {
    return LifecycleRequest.of(guest.identity(), Set.of(flag));
  }

  static void restore(Lab lab, Path file, LifecycleFlag flag) {
    RestoreRequest request = RestoreRequest.of(file.toString(), Set.of(flag));
    Saves.facet(lab).restore(lab.main().call(), request);
  }
}
