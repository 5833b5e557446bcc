package org.polyvisor.conformance.area;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Lacks;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.model.Operation;

/**
 * What a driver says that it lacks.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface LackRequirements {
  /**
   * Calls each operation that {@code lacks()} names. If this fails, it works, so it is no lack any
   * more; or it is refused otherwise than as unsupported.
   */
  @Test
  @Tag(Ids.LACK_001)
  default void everyLackIsRefused(Lab lab) {
    List<Operation> lacks = lab.main().driver().lacks().stream().filter(Operations::knows).toList();
    if (lacks.isEmpty()) {
      throw lab.notDrivable("lacks() names nothing that the kit can call");
    }
    lacks.forEach(operation -> Lacks.prove(lab, operation));
  }

  /** If this fails, {@code lacks} looks at something that changes. */
  @Test
  @Tag(Ids.LACK_002)
  default void lacksOnlyGrow(Lab lab) {
    Set<Operation> before = lab.main().driver().lacks();
    if (before.isEmpty()) {
      throw lab.notDrivable("lacks() is empty");
    }
    lab.main().domains();
    Set<Operation> after = lab.main().driver().lacks();
    Expect.that(after.containsAll(before), "lacks() was " + before + " and is " + after);
  }
}
