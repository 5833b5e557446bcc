package org.polyvisor.conformance.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.polyvisor.annotation.API;

/**
 * All requirements, in the order of their file. Immutable.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Catalogue {
  private static final Catalogue BUILT_IN = new Catalogue(CatalogueReader.read(text()));

  private final Map<String, Requirement> byId;

  private Catalogue(Map<String, Requirement> byId) {
    this.byId = Collections.unmodifiableMap(byId);
  }

  /** The one that comes with the kit. */
  public static Catalogue builtIn() {
    return BUILT_IN;
  }

  /**
   * Reads another one.
   *
   * @throws IllegalArgumentException with the line, if it cannot be right
   */
  public static Catalogue parse(String text) {
    return new Catalogue(CatalogueReader.read(text));
  }

  /** The requirements, in the order of the file. */
  public Collection<Requirement> requirements() {
    return byId.values();
  }

  /** The requirement of this id. */
  public Optional<Requirement> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  private static String text() {
    try (InputStream in = Catalogue.class.getResourceAsStream("requirements.txt")) {
      return new String(
          Objects.requireNonNull(in, "requirements.txt").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
