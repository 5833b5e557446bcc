package org.polyvisor.conformance.area;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Opened;
import org.polyvisor.conformance.setup.Target;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.HostInfo;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.DriverDescriptor;

/**
 * Opening a connection, and what it says of itself.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface OpeningRequirements {
  /**
   * Asks the provider twice what it is. If this fails, look at how {@code descriptor()} is made: it
   * must be a constant, and the scheme of the target's URI among its schemes.
   */
  @Test
  @Tag(Ids.OPEN_001)
  default void theDescriptorIsConstantAndNamesItsScheme(Lab lab) {
    DriverDescriptor first = lab.provider().descriptor();
    DriverDescriptor second = lab.provider().descriptor();
    Expect.same(first.name(), second.name(), "the name of the driver");
    Expect.same(first.schemes(), second.schemes(), "its schemes");
    Expect.that(
        first.schemes().contains(lab.target().uri().driver()), "the scheme is not in " + first);
  }

  /**
   * Opens and asks {@code alive()}. If this fails, {@code open} returns before the hypervisor is
   * there, or {@code alive()} waits for a first answer.
   */
  @Test
  @Tag(Ids.OPEN_002)
  default void aConnectionThatWasJustOpenedIsAlive(Lab lab) {
    Expect.that(lab.main().driver().alive(), "a connection that was just opened is not alive");
  }

  /**
   * Opens the URI with a path that no hypervisor has. If this fails, look at whether {@code open}
   * checks {@code uri().path()} at all, and whether its message names it.
   */
  @Test
  @Tag(Ids.OPEN_003)
  default void aPathThatIsNotServedIsRefused(Lab lab) {
    String path = "/" + lab.freshName();
    Target elsewhere = Target.of(lab.target().uri().driver() + "://" + path);
    VirtException refusal =
        Expect.refusal("opening " + path, () -> lab.open(elsewhere, Bounds.mustCome()));
    Expect.oneLineWith(path, refusal);
  }

  /**
   * Asks for each facet before and after the hypervisor was used. If this fails, {@code facet}
   * looks at something that changes; what turns out to be missing later belongs in {@code lacks()}.
   */
  @Test
  @Tag(Ids.OPEN_004)
  default void theAnswerForAFacetDoesNotChange(Lab lab) {
    DriverConnection driver = lab.main().driver();
    Set<String> before = Facets.offered(driver);
    lab.main().domains();
    Expect.same(before, Facets.offered(driver), "the facets offered");
  }

  /** Reads the host. If this fails, the kind of hypervisor is blank. */
  @Test
  @Tag(Ids.OPEN_005)
  default void theHostNamesItsHypervisor(Lab lab) {
    HostInfo host = lab.main().driver().host(lab.main().call());
    Expect.that(!host.hypervisor().isBlank(), "the kind of hypervisor is blank");
  }

  /** Reads the host. If this fails, what is not known is told as a number. */
  @Test
  @Tag(Ids.OPEN_009)
  default void whatIsKnownOfTheHostIsMoreThanNothing(Lab lab) {
    HostInfo host = lab.main().driver().host(lab.main().call());
    Expect.that(host.memoryKiB().orElse(1) > 0, "the host's memory is " + host.memoryKiB());
    Expect.that(host.cpus().orElse(1) > 0, "the host's CPUs are " + host.cpus());
    Expect.that(!host.hostname().orElse("a").isBlank(), "the host's name is blank");
    Expect.that(!host.hypervisorVersion().orElse("1").isBlank(), "the version is blank");
  }

  /** Reads the host twice, over two connections. If this fails, look at whose name is told. */
  @Test
  @Tag(Ids.OPEN_010)
  default void twoConnectionsTellOfTheSameHost(Lab lab) {
    HostInfo first = lab.main().driver().host(lab.main().call());
    Opened other = lab.open();
    HostInfo second = other.driver().host(other.call());
    Expect.same(first.hypervisor(), second.hypervisor(), "the kind of hypervisor");
    agree(first.hypervisorVersion(), second.hypervisorVersion(), "its version");
    agree(first.hostname(), second.hostname(), "the host's name");
    agree(boxed(first.memoryKiB()), boxed(second.memoryKiB()), "its memory");
    agree(
        first.cpus().stream().boxed().findFirst(),
        second.cpus().stream().boxed().findFirst(),
        "its CPUs");
  }

  private static Optional<Long> boxed(OptionalLong value) {
    return value.stream().boxed().findFirst();
  }

  private static <T> void agree(Optional<T> first, Optional<T> second, String what) {
    if (first.isPresent() && second.isPresent()) {
      Expect.same(first, second, what);
    }
  }
}
