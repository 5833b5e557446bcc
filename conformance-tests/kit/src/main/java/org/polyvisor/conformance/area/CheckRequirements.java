package org.polyvisor.conformance.area;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.conformance.lab.Stuck;
import org.polyvisor.conformance.setup.Target;
import org.polyvisor.error.VirtException;

/**
 * What a driver says of where a connection would be opened, before anything is done.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface CheckRequirements {

  /**
   * Checks the target, then opens it. If this fails, {@code check} knows less than {@code open}.
   */
  @Test
  @Tag(Ids.OPEN_012)
  default void whatCanBeOpenedIsTakenByTheCheck(Lab lab) {
    Optional<VirtException> refusal = Checks.refusal(lab, lab.target());
    Expect.that(lab.main().driver().alive(), "the target was opened and is not alive");
    Expect.same(Optional.empty(), refusal, "what check says of a target that open takes");
  }

  /**
   * Checks a path that no hypervisor has, and opens it. If this fails, one of them has a way of its
   * own to look at a URI: let {@code open} call {@code check}.
   */
  @Test
  @Tag(Ids.OPEN_013)
  default void whatTheCheckRefusesIsRefusedByOpenAlike(Lab lab) {
    Target elsewhere = Checks.unserved(lab);
    Optional<VirtException> refusal = Checks.refusal(lab, elsewhere);
    if (refusal.isPresent()) {
      Expect.refusal(
          refusal.get().code(),
          "opening " + elsewhere.uri(),
          () -> lab.open(elsewhere, Bounds.mustCome()));
      Expect.oneLineWith(elsewhere.uri().path(), refusal.get());
    }
  }

  /**
   * Checks a path that no hypervisor has. If this fails, the descriptor says that URIs may name a
   * host, and somebody is asked for a password for what is refused then.
   */
  @Test
  @Tag(Ids.OPEN_014)
  default void aPathThatIsNotServedIsRefusedBeforeSomebodyIsAsked(Lab lab) {
    if (!lab.provider().descriptor().takesHost()) {
      throw lab.notOffered("a host in a URI, the descriptor says that none is taken");
    }
    Target elsewhere = Checks.unserved(lab);
    Expect.that(
        Checks.refusal(lab, elsewhere).isPresent(), "check takes the path of " + elsewhere.uri());
  }

  /** If this fails, {@code check} asks the hypervisor. */
  @Test
  @Tag(Ids.OPEN_015)
  default void theCheckWaitsForNothing(Lab lab) {
    try (Stuck stuck = lab.stuck()) {
      Optional<VirtException> ignored =
          Parallel.start(() -> Checks.refusal(lab, lab.target()))
              .mustEnd("the check while the hypervisor is stuck");
    }
  }
}
