package org.polyvisor.driver.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.polyvisor.error.InvalidDefinitionException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.ResourceFilter;
import org.polyvisor.spi.DefinitionRequest;
import org.polyvisor.spi.NetworkDefinitionRequest;
import org.polyvisor.spi.NetworkFacet;
import org.polyvisor.spi.StorageFacet;
import org.polyvisor.spi.StoragePoolDefinitionRequest;

/**
 * Some thousand definitions, right and wrong, that libvirt was given: what it refused is refused
 * here, with the place, and nothing is changed by it. Where its drivers differ, the answer is that
 * of QEMU's; where ours is another than that, a file says why.
 */
class MeasuredDefinitionsTest {
  /** A definition, what libvirt's test driver made of it, and what its other drivers did. */
  private record Given(char test, char real, char kind, String xml) {
    static Given of(String line) {
      return new Given(line.charAt(0), line.charAt(1), line.charAt(3), line.substring(5));
    }

    boolean taken() {
      return real == '+' || real == '?' && test == '+';
    }

    String text() {
      return xml.replace("\\n", "\n").replace("@T", "test");
    }

    String name() {
      return kind + " " + xml;
    }
  }

  @Test
  void whatLibvirtRefusesIsRefusedWithItsPlaceAndChangesNothing() throws IOException {
    Map<String, String> differences = differences();
    List<String> wrong = new ArrayList<>();
    List<String> usedUp = new ArrayList<>();
    for (Given given : all()) {
      Optional<VirtException> refusal = refusal(given);
      if (refusal.isEmpty() != given.taken()) {
        usedUp.add(given.name());
        if (!differences.containsKey(given.name())) {
          wrong.add((given.taken() ? "refused: " : "taken: ") + given.name() + refusal);
        }
      }
      refusal.ifPresent(error -> checkPlace(given, error));
    }
    assertThat(wrong).isEmpty();
    assertThat(differences.keySet()).as("differences that are none any more").isSubsetOf(usedUp);
  }

  private static void checkPlace(Given given, VirtException error) {
    assertThat(error).as(given.name()).isInstanceOf(InvalidDefinitionException.class);
    InvalidDefinitionException invalid = (InvalidDefinitionException) error;
    assertThat(invalid.line()).as(given.name()).isPresent();
    assertThat(invalid.column()).as(given.name()).isPresent();
    assertThat(invalid.getMessage()).as(given.name()).doesNotContain("\n").contains("line ");
  }

  private static Optional<VirtException> refusal(Given given) {
    try (Fixture fixture = Fixture.open("test:///default")) {
      List<String> before = names(fixture);
      try {
        define(fixture, given);
        return Optional.empty();
      } catch (VirtException e) {
        assertThat(names(fixture)).as(given.name()).isEqualTo(before);
        return Optional.of(e);
      }
    }
  }

  private static void define(Fixture fixture, Given given) {
    switch (given.kind()) {
      case 'D' -> fixture.definitions().define(Fixture.call(), DefinitionRequest.of(given.text()));
      case 'N' ->
          fixture
              .facet(NetworkFacet.class)
              .defineNetwork(Fixture.call(), NetworkDefinitionRequest.of(given.text()));
      default ->
          fixture
              .facet(StorageFacet.class)
              .defineStoragePool(Fixture.call(), StoragePoolDefinitionRequest.of(given.text()));
    }
  }

  private static List<String> names(Fixture fixture) {
    List<String> names = new ArrayList<>();
    fixture
        .connection
        .domains(Fixture.call(), DomainFilter.all())
        .forEach(d -> names.add(d.name()));
    fixture
        .facet(NetworkFacet.class)
        .networks(Fixture.call(), ResourceFilter.all())
        .forEach(network -> names.add(network.name()));
    fixture
        .facet(StorageFacet.class)
        .storagePools(Fixture.call(), ResourceFilter.all())
        .forEach(pool -> names.add(pool.name()));
    return names;
  }

  private static List<Given> all() throws IOException {
    List<Given> all = lines("definitions.txt").stream().map(Given::of).toList();
    assertThat(all).hasSizeGreaterThan(1000);
    return all;
  }

  private static Map<String, String> differences() throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (String line : lines("definition-differences.txt")) {
      int bar = line.indexOf(" | ");
      assertThat(bar).as(line).isPositive();
      all.put(line.substring(bar + 3), line.substring(0, bar));
    }
    return all;
  }

  private static List<String> lines(String resource) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(MeasuredDefinitionsTest.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
  }
}
